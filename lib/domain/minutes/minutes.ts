/**
 * The minutes of a meeting as plain data, ready to be laid out: what the PDF, the DOCX and the screen all read.
 * Words that a person wrote or that belong to the record (names, roles, titles) are here as they are to be printed.
 * Words of the form itself (Plats, Beslutande, § 27 utgår …) are not: each renderer takes them from the catalogue.
 */
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import type { ProseSection } from "#lib/domain/minutes/proceedings/proceedings.ts";
import type { Block, RichText } from "#lib/domain/text/rich-text.ts";
import type { WordRun } from "#lib/domain/text/word-diff.ts";

export type Minutes = {
  language: "sv" | "en";
  /** Not yet approved: printed with a mark on every page. */
  draft: boolean;
  /** The moment from which the content has been as it is; becomes the document's date, so that equal content gives equal bytes. */
  asOf: Date;

  association: string;
  /** "Styrelse" and, for running text, "Styrelsen". */
  body: { name: string; definite: string };
  /** "Protokoll". */
  title: string;
  /** "Styrelsemöte, Kommunförbundet Ådalen". */
  subtitle: string;

  place: string;
  sittings: Sitting[];
  deciding: DecidingMember[];
  others: OtherParticipant[];
  /** Names of those elected to approve the minutes. */
  adjusters: string[];
  /** The lines to be signed, in the order they are printed. */
  signatures: SignatureLine[];

  pages: PageNumbering;
  /** In the order of the numbers. The § range on the cover is that of the first and the last. */
  entries: MinutesEntry[];
};

/** One sitting; a meeting over several days has several. `to` is null while it goes on. */
export type Sitting = {
  /** Day in Stockholm, "2010-04-22". */
  date: string;
  /** Clock times, "09:00". */
  from: string;
  to: string | null;
  adjournments: { from: string; to: string | null }[];
};

export type DecidingMember = {
  name: string;
  /** "ordförande"; null for an ordinary member. */
  role: string | null;
  /** Party or member organisation: "S", "Kiruna kommun". */
  represents: string | null;
  /** The member whose seat a serving substitute holds. */
  servingFor: string | null;
  /** Takes part at a distance. */
  remote: boolean;
  /** When not the whole meeting: "§§ 15–22", "kl. 09.00–10.15". See `paragraphSpan`. */
  span: string | null;
};

/** Substitutes who don't serve, observers, co-opted persons, officials and guests. */
export type OtherParticipant = {
  name: string;
  /** Organisation, title or both: "Kvalitetslab, projektledare". */
  affiliation: string | null;
  /** In what capacity: "sekreterare", "ersättare", "insynsledamot". */
  capacity: string | null;
  remote: boolean;
  span: string | null;
};

export type SignatureLine = {
  capacity: "secretary" | "chair" | "adjuster";
  name: string;
  /** When the person signs for some §§ only, as when two have shared the chair. */
  span: string | null;
};

/** `start` is the number of the first page. Numbers that run on through the year say so and count on from it. */
export type PageNumbering = { start: number; throughYear: boolean };

export type MinutesEntry = MinutesParagraph | VoidNumber | WithheldParagraph;

/** One §. The parts are printed in the order they stand here. */
export type MinutesParagraph = {
  kind: "paragraph";
  number: number;
  title: string;
  registrationNumber: string | null;
  /** Set when the § may reach only some; `withoutSecrets` takes it away for the others. */
  secrecy: { ground: string | null } | null;
  recusals: Recusal[];
  text: RichText;
  proposals: MinutesProposal[];
  /** What is told of the discussion, between the proposals and the decision. */
  deliberation: RichText | null;
  /** What was moved, how it was put and how it was voted: those of the three that there is anything to tell of. */
  proceedings: MinutesPart[];
  decisions: MinutesDecision[];
  /** Who took no part in the decision, who reserved, and what was written beside it; null where nobody did. */
  remarks: MinutesPart | null;
  afterText: RichText | null;
  attachments: MinutesAttachment[];
};

/**
 * A part of a § that is written from the record, its labels too. `byHand` when the writer has put it in other words, and
 * then whether the record has changed since (`outdated`): something for the writer to see, which isn't printed.
 */
export type MinutesPart = { section: ProseSection; byHand: "no" | "current" | "outdated"; blocks: MinutesBlock[] };

/**
 * What a part is made of: labels, text and tables, clauses, a clause with what is to be struck and added, and what
 * someone has written themselves.
 */
export type MinutesBlock =
  | { kind: "label"; words: string }
  | { kind: "text"; content: Block[] }
  | { kind: "clauses"; clauses: Clause[] }
  | { kind: "change"; words: WordRun[] }
  | { kind: "quote"; content: Block[] };

/**
 * A number without its §: given up after it was fixed, missing in minutes that were imported, or of a § that isn't
 * approved with these minutes, since it has been by itself or since it is left unresolved.
 */
export type VoidNumber = { kind: "void"; number: number; reason: "withdrawn" | "missing" | "approvedAtOnce" | "unresolved" };

/** What is left of a secret § for those it may not reach. */
export type WithheldParagraph = { kind: "withheld"; number: number };

export type Recusal = { name: string; reason: string | null };

/** `source` is whose it is, as printed: "Presidiets förslag". */
export type MinutesProposal = { source: string; clauses: Clause[] };

/**
 * One decision: in prose ("Styrelsen tackar för informationen …"), as clauses under a lead ("Styrelsen beslutar"),
 * or as an election; any of these can be empty. Printed in the order lead, text, clauses, elections.
 */
export type MinutesDecision = {
  outcome: Outcome;
  lead: string | null;
  text: RichText | null;
  clauses: Clause[];
  elections: Election[];
};

export type Election = {
  /** What they are elected to, "" where the title of the § says it: "Styrgruppen för nätverket". */
  post: string;
  /** "2010–2011". */
  term: string | null;
  ordinary: Elected[];
  substitutes: Elected[];
};
export type Elected = { name: string; represents: string | null };

/** `label` is "Bilaga 1" where attachments are numbered. */
export type MinutesAttachment = { label: string | null; title: string };
