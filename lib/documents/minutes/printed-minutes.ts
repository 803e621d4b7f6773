import type {
  Election,
  Minutes,
  MinutesAttachment,
  MinutesBlock,
  MinutesDecision,
  MinutesEntry,
  MinutesParagraph,
  MinutesPart,
} from "#lib/domain/minutes/minutes.ts";
import type { Block, RichText } from "#lib/domain/text/rich-text.ts";
import { pageLabel, printedClauses } from "#lib/documents/wording/form-words.ts";
import type { DocumentFrame, FormWords, PrintedClause } from "#lib/documents/wording/form-words.ts";
import { printedCover } from "#lib/documents/minutes/printed-cover.ts";
import type { PrintedCover } from "#lib/documents/minutes/printed-cover.ts";
import { longDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The minutes with every word in place: what the PDF and the DOCX both set, so that they can't say different things. */
export type PrintedMinutes = DocumentFrame & { cover: PrintedCover; entries: PrintedEntry[] };

export type PrintedEntry = {
  /** "§ 18". */
  number: string;
  title: string;
  /** A number that stands for nothing: its title is set apart from a real one. */
  quiet: boolean;
  /** Under the title: registration number, secrecy. */
  marks: string[];
  recusals: string[];
  text: Block[];
  proposals: { source: string; clauses: PrintedClause[] }[];
  deliberation: Block[];
  /** Motions, the order in which they were put, and votes. */
  proceedings: PrintedPart[];
  /** Parts the decision from what led to it, where that is told. */
  decisionLabel: string | null;
  decisions: PrintedDecision[];
  /** Those who took no part, reservations and statements: none or one. */
  remarks: PrintedPart[];
  afterText: Block[];
  attachments: { label: string; title: string }[];
};

/** A part that is written from the record. `byHand` is for the writer's screen, and not printed. */
export type PrintedPart = Omit<MinutesPart, "blocks"> & { blocks: PrintedBlock[] };
export type PrintedBlock = Exclude<MinutesBlock, { kind: "clauses" }> | { kind: "clauses"; clauses: PrintedClause[] };

export type PrintedDecision = {
  lead: string | null;
  text: Block[];
  clauses: PrintedClause[];
  elections: PrintedElection[];
};
export type PrintedElection = { post: string; rows: { label: string; names: string[] }[] };

/** Gives the minutes as they are to be printed. Secret §§ are printed: take them away first where they may not reach. */
export function printedMinutes(minutes: Minutes): PrintedMinutes {
  const t = translator(minutes.language, "minutes");
  const day = minutes.sittings[0]?.date;
  const heading = [minutes.body.name, day ? longDate(day, minutes.language) : null].filter((part) => part !== null);
  const title = [minutes.title, ...heading].join(", ");
  return {
    language: minutes.language,
    region: minutes.language === "sv" ? "SE" : "GB",
    documentTitle: minutes.draft ? t("draftTitle", { title }) : title,
    author: minutes.association,
    runningHead: [minutes.association, ...heading].join(" · "),
    pageLabel: pageLabel(t),
    firstPage: minutes.pages.throughYear ? minutes.pages.start : 1,
    pagesAfter: 0,
    draftMark: minutes.draft ? t("draft") : null,
    that: t("that"),
    cover: printedCover(minutes, t),
    entries: minutes.entries.map((entry) => printedEntry(entry, t)),
  };
}

const voidTitles = { withdrawn: "void", missing: "missing", approvedAtOnce: "approvedAtOnce", unresolved: "unresolved" } as const;

function printedEntry(entry: MinutesEntry, t: FormWords): PrintedEntry {
  if (entry.kind === "paragraph") return printedParagraph(entry, t);
  if (entry.kind === "withheld") return { ...standIn(entry.number, t("secret")), text: [sentence(t("withheld"))] };
  return standIn(entry.number, t(voidTitles[entry.reason]));
}

function printedParagraph(entry: MinutesParagraph, t: FormWords): PrintedEntry {
  return {
    number: numbered(entry.number),
    title: entry.title,
    quiet: false,
    marks: marksOf(entry, t),
    recusals: entry.recusals.map(({ name, reason }) =>
      reason ? t("recusalReason", { name, reason }) : t("recusal", { name }),
    ),
    text: entry.text.content,
    proposals: entry.proposals.map(({ source, clauses }) => ({ source, clauses: printedClauses(clauses, t) })),
    deliberation: blocksOf(entry.deliberation),
    proceedings: entry.proceedings.map((part) => printedPart(part, t)),
    decisionLabel: entry.proceedings.length > 0 && entry.decisions.length > 0 ? t("decision") : null,
    decisions: entry.decisions.map((decision) => printedDecision(decision, t)),
    remarks: entry.remarks ? [printedPart(entry.remarks, t)] : [],
    afterText: blocksOf(entry.afterText),
    attachments: printedAttachments(entry.attachments, t),
  };
}

function standIn(number: number, title: string): PrintedEntry {
  return {
    number: numbered(number),
    title,
    quiet: true,
    marks: [],
    recusals: [],
    text: [],
    proposals: [],
    deliberation: [],
    proceedings: [],
    decisionLabel: null,
    decisions: [],
    remarks: [],
    afterText: [],
    attachments: [],
  };
}

function marksOf(entry: MinutesParagraph, t: FormWords): string[] {
  const marks: string[] = [];
  if (entry.registrationNumber) marks.push(t("registrationNumber", { number: entry.registrationNumber }));
  if (entry.secrecy) marks.push(entry.secrecy.ground ? t("secretGround", { ground: entry.secrecy.ground }) : t("secret"));
  return marks;
}

function printedPart({ blocks, ...part }: MinutesPart, t: FormWords): PrintedPart {
  return { ...part, blocks: blocks.map((block) => (block.kind === "clauses" ? { ...block, clauses: printedClauses(block.clauses, t) } : block)) };
}

function printedDecision(decision: MinutesDecision, t: FormWords): PrintedDecision {
  return {
    lead: decision.lead,
    text: blocksOf(decision.text),
    clauses: printedClauses(decision.clauses, t),
    elections: decision.elections.map((election) => printedElection(election, t)),
  };
}

function printedElection(election: Election, t: FormWords): PrintedElection {
  const named = (people: Election["ordinary"]) =>
    people.map(({ name, represents }) => (represents ? `${name}, ${represents}` : name));
  return {
    post: [election.post, election.term].filter((part) => part).join(", "),
    rows: [
      { label: t("ordinary"), names: named(election.ordinary) },
      { label: t("substitutes"), names: named(election.substitutes) },
    ].filter((row) => row.names.length > 0),
  };
}

// Attachments without a number of their own share one label, beside the first of them.
function printedAttachments(attachments: MinutesAttachment[], t: FormWords): PrintedEntry["attachments"] {
  const unnumbered = attachments.filter(({ label }) => !label);
  return attachments.map((attachment) => ({
    title: attachment.title,
    label: attachment.label || (attachment === unnumbered[0] ? t("attachments", { count: unnumbered.length }) : ""),
  }));
}

const blocksOf = (text: RichText | null): Block[] => text?.content ?? [];
const numbered = (number: number): string => `§ ${number}`;
const sentence = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
