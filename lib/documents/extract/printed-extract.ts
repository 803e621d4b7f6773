import type { DecidingMember, Minutes, MinutesParagraph, SignatureLine } from "#lib/domain/minutes/minutes.ts";
import type { ErratumText } from "#lib/domain/erratum/erratum.ts";
import { digestInGroups } from "#lib/domain/seal/code.ts";
import { printedCover } from "#lib/documents/minutes/printed-cover.ts";
import type { CoverRow } from "#lib/documents/minutes/printed-cover.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { sealedContent } from "#lib/documents/seal/sealed-content.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";

/** An extract (protokollsutdrag): one § of approved minutes, or one that was approved at once. */
export type Extract = {
  readonly minutes: Minutes;
  /** The § number. */
  readonly number: number;
  readonly approval: {
    /** Whether the § was approved at the meeting itself. */
    readonly atOnce: boolean;
    /** The day of the last signature, in Stockholm. */
    readonly day: string;
    readonly version: number;
    readonly signedBy: readonly Pick<SignatureLine, "capacity" | "name">[];
  };
  /** What has been corrected since, with the day each erratum was approved. */
  readonly errata: readonly (ErratumText & { readonly day: string })[];
};

/** The extract with every word in place; set as minutes are, but that the § goes on after the head. */
export type PrintedExtract = PrintedMinutes & { closing: CoverRow[] };

/**
 * Gives the extract as it is to be printed: of the cover what concerns the §, the § itself, and how it was approved.
 * Throws where the minutes have no such §, or only its number. A secret § is printed: who may have it is not known here.
 */
export function printedExtract({ minutes, number, approval, errata }: Extract): PrintedExtract {
  const words = translator(minutes.language, "extract");
  const entry = minutes.entries.find((each): each is MinutesParagraph => each.kind === "paragraph" && each.number === number);
  if (!entry) throw new Error(`The minutes have no § ${number} to make an extract of.`);
  const extracted: Minutes = {
    ...minutes,
    draft: false,
    title: words("title"),
    deciding: decidingOn(entry, minutes.deciding),
    others: [],
    adjusters: [],
    signatures: [],
    pages: { start: 1, throughYear: false },
    entries: [entry],
  };
  const printed = printedMinutes(extracted);
  return {
    ...printed,
    documentTitle: words("documentTitle", { title: printed.documentTitle, paragraph: `§ ${number}` }),
    // The number is in the heading, which follows at once.
    cover: printedCover({ ...extracted, entries: [] }, translator(minutes.language, "minutes")),
    entries: printed.entries.map((each) => ({ ...each, marks: [...each.marks, ...errata.map(({ day }) => words("corrected", { day: longDate(day, minutes.language) }))] })),
    closing: [...errata.map((erratum) => erratumRow(erratum, minutes.language)), ...closingOf(minutes, entry, approval)],
  };
}

function erratumRow({ stands, shouldRead, reason, day }: Extract["errata"][number], language: Minutes["language"]): CoverRow {
  const words = translator(language, "extract");
  const lines = [words("erratumOn", { day: longDate(day, language) }), words("erratumStands", { text: oneLine(stands) }), words("erratumReads", { text: oneLine(shouldRead) }), words("erratumReason", { text: oneLine(reason) })];
  return { label: words("erratum"), lines, people: [] };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function closingOf(minutes: Minutes, entry: MinutesParagraph, { atOnce, day, version, signedBy }: Extract["approval"]): CoverRow[] {
  const { language } = minutes;
  const words = translator(language, "extract");
  const form = translator(language, "minutes");
  const names = inWords(signedBy.map(({ capacity, name }) => `${name} (${form(capacity).toLocaleLowerCase(language)})`), language);
  const line = words(atOnce ? "approvedAtOnce" : "approved", { day: longDate(day, language), names, version });
  const groups = digestInGroups(sealedContent({ ...minutes, entries: [entry] }, []).paragraphs[0]!.digest).split(" ");
  return [
    { label: words("approval"), lines: [line], people: [] },
    { label: words("digest"), lines: [groups.slice(0, 8).join(" "), groups.slice(8).join(" ")], people: [] },
  ];
}

/** Those who took part in deciding on the §: not who was away then, nor who had declared a conflict of interest. */
function decidingOn({ number, recusals }: MinutesParagraph, members: readonly DecidingMember[]): DecidingMember[] {
  const present = members.filter(({ name, span }) => tookPart(span, number) && !recusals.some((recusal) => recusal.name === name));
  return present.map((member) => ({ ...member, span: isOfParagraphs(member.span) ? null : member.span }));
}

// A span is "§§ 15–17, 20" or clock times, "kl. 09.00–10.15"; of the latter it can't be told, and they stand.
function tookPart(span: string | null, number: number): boolean {
  if (span === null || !isOfParagraphs(span)) return true;
  return [...span.matchAll(/(\d+)(?:–(\d+))?/g)].some(([, from, to]) => Number(from) <= number && number <= Number(to ?? from));
}

const isOfParagraphs = (span: string | null): boolean => span?.startsWith("§") ?? false;
