import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import type { DivisionMethod } from "#lib/domain/division/division.ts";
import type { Majority } from "#lib/domain/division/majority.ts";
import type { MotionKind } from "#lib/domain/motion/motion.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import type { QuestionKind } from "#lib/domain/question/treatment.ts";
import type { DecidedBy } from "#lib/domain/question/result-of.ts";
import type { RemarkKind } from "#lib/domain/reservation/reservation.ts";

/** The parts of the minutes that are written from the record, in the order they are printed (KL 5:67). */
export const proseSections = ["motions", "questions", "divisions", "remarks"] as const;
export type ProseSection = (typeof proseSections)[number];

/**
 * How one item was decided, as the minutes tell it before it is put in words. Each section is empty where there is
 * nothing to tell. All that the words depend on is here, so that they change only when this does.
 */
export type Proceedings = {
  readonly motions: readonly ToldMotion[];
  readonly questions: readonly ToldStep[];
  readonly divisions: readonly ToldDivision[];
  readonly remarks: ToldRemarks;
};

/** Someone as the minutes name them; `affiliation` is party or organisation, "" where none is known. */
export type ToldPerson = { readonly name: string; readonly affiliation: string };

/** Whose a proposal is. `number` tells several of the same origin apart, null where there is one. */
export type ToldProposal = { readonly origin: ProposalOrigin; readonly proposerName: string | null; readonly number: number | null };

/**
 * What can be found carried, as a sentence names it. `number` tells several motions by the same movers apart; `label` is
 * the number of the clause that is to read as `of` has it; `proposals` how many would be rejected.
 */
export type Named =
  | { readonly kind: "today" | "later" | "referBack" | "defer" | "no" }
  | { readonly kind: "reject"; readonly proposals: number }
  | { readonly kind: "proposal"; readonly of: ToldProposal }
  | { readonly kind: "clause"; readonly label: string; readonly of: ToldProposal }
  | { readonly kind: "motion"; readonly moved: MotionKind; readonly movers: readonly string[]; readonly number: number | null }
  | { readonly kind: "name"; readonly name: string };

export type ToldMotion = { readonly movers: readonly ToldPerson[]; readonly moved: ToldMoved; readonly reasons: string };

/**
 * What was moved. Of a change of a clause, its text compared word by word, and null where the clause is to be struck.
 * `of` is null where the meeting has one proposal only; `instead` says that there is one to stand against.
 */
export type ToldMoved =
  | { readonly kind: "approve"; readonly of: ToldProposal }
  | { readonly kind: "reject"; readonly proposals: number }
  | { readonly kind: "amend"; readonly label: string | null; readonly of: ToldProposal | null; readonly before: ClauseContent; readonly after: ClauseContent | null }
  | { readonly kind: "add"; readonly clauses: readonly Clause[] }
  | { readonly kind: "alternative"; readonly instead: boolean; readonly clauses: readonly Clause[] }
  | { readonly kind: "referBack"; readonly toFindOut: string; readonly dueDate: string | null }
  | { readonly kind: "defer"; readonly to: string; readonly dueDate: string | null };

/**
 * One thing told of how the questions were put: a question and what the chair found; what yes and no stand for in the
 * division that was called; motions that were left unput with what they belong to. `counterTo` is what was found carried
 * in the question that a counter-proposal is found for.
 */
export type ToldStep =
  | {
      readonly step: "put";
      readonly question: QuestionKind;
      readonly options: readonly Named[];
      readonly found: readonly Named[];
      readonly divisionCalled: boolean;
      readonly counterTo: Named | null;
    }
  | { readonly step: "votingOrder"; readonly question: QuestionKind; readonly yes: Named; readonly no: Named }
  | { readonly step: "unput"; readonly motions: readonly Named[] };

/** Votes as they were counted, by weight, in all or in one voting group (`group` null). */
export type ToldCount = { readonly group: string | null; readonly votes: readonly { readonly counted: ToldCounted; readonly votes: number }[] };
export type ToldCounted = "yes" | "no" | "abstain" | Named;

/** One on the roll. `choice` is null for one who didn't vote, or took no part. */
export type ToldVoter = ToldPerson & {
  readonly isChair: boolean;
  readonly inPlaceOf: string | null;
  readonly weight: number;
  readonly group: string | null;
  readonly notTakingPart: boolean;
  readonly choice: "yes" | "no" | "abstain" | readonly string[] | null;
};

/**
 * One division that is over. `label` is the clause it was about. `majority` is null where a simple one decides.
 * `roll` holds those entitled, in a roll call only: of other divisions the record keeps totals.
 */
export type ToldDivision = {
  readonly question: QuestionKind;
  readonly label: string | null;
  readonly method: DivisionMethod;
  readonly isElection: boolean;
  readonly majority: Majority | null;
  readonly inEachGroup: boolean;
  readonly weighted: boolean;
  readonly counts: readonly ToldCount[];
  readonly notVoting: number;
  readonly roll: readonly ToldVoter[];
  readonly outcome: ToldOutcome;
};

/** What a division came to. `heldAgain` when a cancelled one was followed by another; `between` those with equal votes. */
export type ToldOutcome =
  | { readonly state: "cancelled"; readonly reason: string; readonly heldAgain: boolean }
  | { readonly state: "tied"; readonly between: readonly Named[] }
  | { readonly state: "decided"; readonly by: DecidedBy; readonly carried: readonly Named[]; readonly fellShort: boolean; readonly drawn: readonly Named[] };

export type ToldRemarks = {
  readonly notParticipating: readonly ToldPerson[];
  readonly remarks: readonly { readonly kind: RemarkKind; readonly by: readonly ToldPerson[]; readonly text: string }[];
};
