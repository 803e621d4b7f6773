import { z } from "zod";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { dispatchWays, reasonAgainstDispatch } from "#lib/domain/extract/dispatch.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atParagraph } from "./at-paragraph.ts";
import { extractSender } from "./send-extract.ts";

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
  return atParagraph(context, { act: "extract.dispatch", meetingId, number, policy: "extract.dispatch" }, async (at) => {
    const source = accepted(extractSource(at.versions, number));
    if (source.version.id !== versionId || source.edition !== edition) throw new Refused("extract.changed", { number });
    const days = { approvedOn: stockholmDay(source.approvedAt), today: stockholmDay(at.now) };
    const refusal = reasonAgainstDispatch(recipients, days);
    if (refusal) throw refusal;
    const { extract, send } = await extractSender(at, source);
    for (const recipient of recipients) await send(recipient);
    const names = recipients.map(({ name }) => name).join(", ");
    return { value: { dispatched: recipients.length }, facts: { count: recipients.length, names, version: source.version.number, digest: extract.pdf.digest }, after: recipients };
  });
}
