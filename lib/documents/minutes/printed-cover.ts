import { clockSpanInWords } from "#lib/domain/calendar/in-words.ts";
import type { DecidingMember, Minutes, OtherParticipant, Sitting } from "#lib/domain/minutes/minutes.ts";
import type { FormWords } from "#lib/documents/wording/form-words.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";

/** The first page: whose minutes, where and when, who was there, who signs. A row has either lines or people. */
export type PrintedCover = {
  association: string;
  title: string;
  subtitle: string;
  rows: CoverRow[];
  signaturesLabel: string;
  signatures: { label: string; name: string; span: string | null }[];
};
export type CoverRow = { label: string; lines: string[]; people: CoverPerson[] };
export type CoverPerson = { name: string; note: string | null; span: string | null };

/** Gives the cover with its labels; a row that has nothing to say is left out. */
export function printedCover(minutes: Minutes, t: FormWords): PrintedCover {
  const rows: CoverRow[] = [
    linesRow(t("place"), minutes.place ? [minutes.place] : []),
    linesRow(t("time"), minutes.sittings.flatMap((sitting) => sittingLines(sitting, minutes.language, t))),
    peopleRow(t("deciding"), minutes.deciding.map((member) => decidingLine(member, t))),
    peopleRow(t("others"), minutes.others.map((person) => otherLine(person, t))),
    linesRow(t("adjusters"), minutes.adjusters),
    linesRow(t("paragraphs"), paragraphRange(minutes)),
  ];
  return {
    association: minutes.association,
    title: minutes.title,
    subtitle: minutes.subtitle,
    rows: rows.filter((row) => row.lines.length + row.people.length > 0),
    signaturesLabel: t("signatures"),
    signatures: minutes.signatures.map(({ capacity, name, span }) => ({ label: t(capacity), name, span })),
  };
}

const linesRow = (label: string, lines: string[]): CoverRow => ({ label, lines, people: [] });
const peopleRow = (label: string, people: CoverPerson[]): CoverRow => ({ label, lines: [], people });

function sittingLines(sitting: Sitting, language: Language, t: FormWords): string[] {
  const clock = (from: string, to: string | null) => clockSpanInWords(from, to, language);
  return [
    `${longDate(sitting.date, language)}, ${clock(sitting.from, sitting.to)}`,
    ...sitting.adjournments.map(({ from, to }) => t("adjourned", { clock: clock(from, to) })),
  ];
}

function decidingLine(member: DecidingMember, t: FormWords): CoverPerson {
  const { name, role, represents, servingFor, remote, span } = member;
  return {
    name,
    note: note(role, represents, servingFor && t("servingFor", { name: servingFor }), remote && t("remote")),
    span,
  };
}

function otherLine(person: OtherParticipant, t: FormWords): CoverPerson {
  const { name, affiliation, capacity, remote, span } = person;
  return { name, note: note(affiliation, capacity, remote && t("remote")), span };
}

function note(...parts: (string | null | false)[]): string | null {
  return parts.filter((part) => part).join(", ") || null;
}

// The numbers alone, since the label says that they are §§.
function paragraphRange(minutes: Minutes): string[] {
  const numbers = minutes.entries.map((entry) => entry.number);
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return [first === last ? `${first}` : `${first}–${last}`];
}
