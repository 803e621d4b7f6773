import { entryLines } from "#lib/documents/minutes/changed-words.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { minutesOfRecord, type SealedRecord } from "#lib/documents/seal/sealed-content.ts";
import type { ApprovalPlan } from "#lib/domain/approval/plan-approval.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { ErratumText } from "#lib/domain/erratum/erratum.ts";
import type { ExtractSource } from "#lib/domain/extract/source.ts";
import type { Minutes, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { longDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";

/**
 * An erratum in the form of minutes with one §, so that it is signed, sealed and verified as they are: which § of which
 * version it corrects, what stands there, what it should read, and why. `asOf` becomes the document's date.
 */
export function erratumMinutes(record: SealedRecord, source: ExtractSource, text: ErratumText, signatories: ApprovalPlan["signatories"], asOf: Date): Minutes {
  const minutes = minutesOfRecord(record, asOf);
  const words = translator(minutes.language, "erratum");
  const { version, paragraph, approvedAt } = source;
  const entry = correctedEntry(minutes, paragraph.number);
  const facts = { number: paragraph.number, version: version.number, day: longDate(stockholmDay(approvedAt), minutes.language), digest: paragraph.digest ?? "" };
  const lines = [words("document.corrects", facts), words("document.stands", { text: text.stands }), words("document.shouldRead", { text: text.shouldRead }), words("document.reason", { text: text.reason })];
  return {
    ...minutes,
    title: words("document.title"),
    deciding: [],
    others: [],
    signatures: signatories.map(({ capacity, name }) => ({ capacity, name, span: null })),
    pages: { start: 1, throughYear: false },
    entries: [{ ...emptied(entry), title: words("document.heading", { title: entry.title }), text: paragraphsOf(lines.join("\n\n")) }],
  };
}

/** The § as it is printed, in words: what an erratum says stands there is looked for in them. */
export function wordsOfParagraph(record: SealedRecord, number: number): string {
  const minutes = minutesOfRecord(record, new Date(0));
  const printed = printedMinutes({ ...minutes, entries: [correctedEntry(minutes, number)] });
  return printed.entries.flatMap((entry) => entryLines(entry, printed.that)).join("\n");
}

function correctedEntry({ entries }: Minutes, number: number): MinutesParagraph {
  const entry = entries.find((each): each is MinutesParagraph => each.kind === "paragraph" && each.number === number);
  if (!entry) throw new Error(`The minutes have no § ${number} to correct.`);
  return entry;
}

/** What a § is found and guarded by, without what it says. */
function emptied({ kind, number, title, registrationNumber, secrecy }: MinutesParagraph): MinutesParagraph {
  return {
    kind, number, title, registrationNumber, secrecy,
    recusals: [], text: { type: "doc", content: [] }, proposals: [], deliberation: null, proceedings: [], decisions: [], remarks: null, afterText: null, attachments: [],
  };
}
