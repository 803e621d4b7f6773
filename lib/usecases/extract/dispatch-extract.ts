import { z } from "zod";
import { addDispatch, dispatchLetter } from "#lib/data/dispatch.ts";
import { digestOfToken, tokenOf } from "#lib/data/extract-link.ts";
import { extractMediaTypes, type StoredExtract } from "#lib/data/extract.ts";
import { newId } from "#lib/data/id.ts";
import { postLetter } from "#lib/data/letter.ts";
import { secrecyOfItem } from "#lib/data/serving.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { extractLetter } from "#lib/documents/extract/extract-letter.ts";
import { extractFileName } from "#lib/documents/extract/extract-name.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { dispatchWays, linkLastDay, reasonAgainstDispatch, type ToDispatch } from "#lib/domain/extract/dispatch.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtParagraph, atParagraph } from "./at-paragraph.ts";
import { madeExtract } from "./made-extract.ts";

const recipientShape = z.strictObject({
  organisationId: z.uuid().nullable(),
  name: z.string().trim().min(1, "extract.nameMissing").max(200, "extract.nameTooLong"),
  way: z.enum(dispatchWays, "extract.wayMissing"),
  address: z.union([z.literal(""), z.email("extract.addressWrong").max(254)]).default(""),
  day: z.string().max(10).default(""),
});

export const dispatchExtractShape = z.strictObject({
  meetingId: z.uuid(),
  number: z.int().min(1),
  /** What was shown: the version, and which edition of its extract. */
  versionId: z.uuid(),
  edition: z.int().min(1),
  recipients: z.array(recipientShape).max(500),
});

/**
 * Sends the extract of an approved § to those chosen: by e-mail, by a link that each gets one of, or as handed over on paper.
 * Its files are made the first time, and are the same for all. Refused where the § isn't approved, or an erratum has
 * come since it was shown (`extract.changed`). Gives how many it went to.
 */
export async function dispatchExtract(context: ActContext, { meetingId, number, versionId, edition, recipients }: z.infer<typeof dispatchExtractShape>) {
  return atParagraph(context, { act: "extract.dispatch", meetingId, number }, async (at) => {
    const source = accepted(extractSource(at.versions, number));
    if (source.version.id !== versionId || source.edition !== edition) throw new Refused("extract.changed", { number });
    const days = { approvedOn: stockholmDay(source.approvedAt), today: stockholmDay(at.now) };
    const refusal = reasonAgainstDispatch(recipients, days);
    if (refusal) throw refusal;
    const extract = await madeExtract(at.tx, at.workspaceId, source, at.now);
    const letter = await letterOf(at);
    for (const recipient of recipients) await send(at, extract, letter, recipient);
    const names = recipients.map(({ name }) => name).join(", ");
    return { value: { dispatched: recipients.length }, facts: { count: recipients.length, names, version: source.version.number, digest: extract.pdf.digest }, after: recipients };
  });
}

async function send(at: AtParagraph, { id: extractId, pdf }: StoredExtract, letter: Letter, { organisationId, name, way, address, day }: ToDispatch): Promise<void> {
  const { tx, workspaceId, actor, now } = at;
  const id = newId();
  await addDispatch(tx, workspaceId, {
    id, extractId, organisationId, name, way, at: now,
    address: way === "email" ? address : null,
    day: way === "byHand" ? day : null,
    tokenDigest: way === "link" ? digestOfToken(tokenOf(id)) : null,
    expiresAt: way === "link" ? endOf(linkLastDay(stockholmDay(now))) : null,
    byId: actor.personId,
  });
  if (way !== "email") return;
  await postLetter(tx, {
    workspaceId,
    key: `extract:${id}`,
    to: { name, address },
    subject: letter.subject,
    text: letter.text,
    attachments: [{ fileName: letter.fileName, mediaType: extractMediaTypes.pdf, digest: pdf.digest }],
    about: { kind: dispatchLetter, id },
    secrecyGround: letter.secrecyGround,
    at: now,
  });
}

type Letter = Readonly<{ subject: string; text: string; fileName: string; secrecyGround: string | null }>;

/** The letter is the same to all; of a secret § it has the number alone. */
async function letterOf({ tx, workspaceId, actor, meeting, body, number, item, now }: AtParagraph): Promise<Letter> {
  const { name: association, language } = await loadWorkspace(tx, workspaceId);
  const { secrecyGround } = await secrecyOfItem(tx, workspaceId, item, stockholmDay(now));
  const day = stockholmDay(meeting.startsAt);
  const told = { association, language: language === "en" ? "en" : "sv", body: body.name, day, number, sender: actor.name } as const;
  const fileName = `${extractFileName({ body: body.name, startsAt: meeting.startsAt, number })}.pdf`;
  return { ...extractLetter({ ...told, title: secrecyGround === null ? item.title : null }), fileName, secrecyGround };
}

const endOf = (day: string): Date => stockholmMoment(addDays(day, 1), "00:00");
