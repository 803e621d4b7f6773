import { addDispatch, dispatchLetter } from "#lib/data/dispatch.ts";
import { digestOfToken, tokenOf } from "#lib/data/extract-link.ts";
import { extractMediaTypes, type StoredExtract } from "#lib/data/extract.ts";
import { newId } from "#lib/data/id.ts";
import { postLetter } from "#lib/data/letter.ts";
import { secrecyOfItem } from "#lib/data/serving.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { extractLetter } from "#lib/documents/extract/extract-letter.ts";
import { extractFileName } from "#lib/documents/extract/extract-name.ts";
import { definiteName } from "#lib/domain/body/body.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { linkLastDay, type ToDispatch } from "#lib/domain/extract/dispatch.ts";
import type { ExtractSource } from "#lib/domain/extract/source.ts";
import type { AtParagraph } from "./at-paragraph.ts";
import { madeExtract } from "./made-extract.ts";

/** The extract of a § as it is, and what sends it to one at a time. */
export type ExtractSender = Readonly<{ extract: StoredExtract; send: (recipient: ToDispatch) => Promise<void> }>;

/** Gives what sends the extract of a §; its files are made the first time, and are the same for all. */
export async function extractSender(at: AtParagraph, source: ExtractSource): Promise<ExtractSender> {
  const extract = await madeExtract(at.tx, at.workspaceId, source, at.now);
  const letter = await letterOf(at, source);
  return { extract, send: (recipient) => send(at, extract, letter, recipient) };
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
async function letterOf({ tx, workspaceId, actor, meeting, body, number, item, now }: AtParagraph, { edition }: ExtractSource): Promise<Letter> {
  const { name: association, language } = await loadWorkspace(tx, workspaceId);
  const { secrecyGround } = await secrecyOfItem(tx, workspaceId, item, stockholmDay(now));
  const day = stockholmDay(meeting.startsAt);
  const told = { association, language: language === "en" ? "en" : "sv", body: { name: body.name, definite: definiteName(body) }, day, number, sender: actor.name, isCorrected: edition > 1 } as const;
  const fileName = `${extractFileName({ body: body.name, startsAt: meeting.startsAt, number })}.pdf`;
  return { ...extractLetter({ ...told, title: secrecyGround === null ? item.title : null }), fileName, secrecyGround };
}

const endOf = (day: string): Date => stockholmMoment(addDays(day, 1), "00:00");
