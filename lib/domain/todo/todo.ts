import type { Missing } from "#lib/domain/agenda/missing.ts";
import type { MinutesPart } from "#lib/domain/approval/minutes-version.ts";

/** The meeting that something waits for. `day` is the day it begins. */
export type TodoMeeting = { readonly id: string; readonly bodyName: string; readonly day: string };

/** The case that something waits for; `onAgenda` where it stands to be treated. */
export type TodoCase = {
  readonly id: string;
  readonly registrationNumber: string;
  readonly title: string;
  readonly onAgenda: { readonly meetingId: string; readonly itemId: string } | null;
};

export type TodoItem = { readonly id: string; readonly title: string; readonly missing: readonly Missing[] };

/** The item that a motion is about; `place` on the agenda, counted from 1. */
export type MovedOnItem = { readonly id: string; readonly title: string; readonly place: number };

/** The assignment that something waits for, and what it says. */
export type TodoAssignment = { readonly treeId: string; readonly clauseId: string; readonly text: string };

/** The application for a grant that something waits for. */
export type TodoGrant = { readonly id: string; readonly caseId: string; readonly funder: string; readonly purpose: string };

type What =
  | { readonly kind: "meetingToFollow"; readonly meeting: TodoMeeting }
  | { readonly kind: "motionHandedIn"; readonly meeting: TodoMeeting; readonly item: MovedOnItem; readonly motionId: string; readonly movers: readonly string[] }
  | { readonly kind: "motionDrafted"; readonly meeting: TodoMeeting; readonly item: MovedOnItem; readonly motionId: string }
  | { readonly kind: "meetingUnderWay"; readonly meeting: TodoMeeting }
  | { readonly kind: "consentAwaited"; readonly meeting: TodoMeeting; readonly items: readonly TodoItem[] }
  | { readonly kind: "meetingPassed"; readonly meeting: TodoMeeting }
  | { readonly kind: "noticeMissing"; readonly meeting: TodoMeeting }
  | { readonly kind: "noticeOutdated"; readonly meeting: TodoMeeting; readonly changes: number }
  | { readonly kind: "agendaLacks"; readonly meeting: TodoMeeting; readonly items: readonly TodoItem[] }
  | { readonly kind: "minutesToRead"; readonly meeting: TodoMeeting; readonly empty: readonly number[] }
  /** `numbers` are the §§ that were refused; none where it was all of the minutes. */
  | { readonly kind: "minutesRefused"; readonly meeting: TodoMeeting; readonly by: string; readonly numbers: readonly number[] }
  | { readonly kind: "minutesToSign"; readonly meeting: TodoMeeting; readonly part: MinutesPart }
  /** §§ that approved minutes left unapproved, and that nobody is asked to sign: for the body's next meeting, where there is one that hasn't treated them. */
  | { readonly kind: "paragraphsLeft"; readonly meeting: TodoMeeting; readonly numbers: readonly number[]; readonly nextMeetingId: string | null }
  /** The §§ whose extracts have not gone out, or not to all. */
  | { readonly kind: "extractsToSend"; readonly meeting: TodoMeeting; readonly numbers: readonly number[] }
  | { readonly kind: "legalForceToConfirm"; readonly meeting: TodoMeeting; readonly noticeId: string; readonly paragraphs: readonly number[]; readonly appealTo: string }
  | { readonly kind: "lettersUncertain" | "lettersStopped" | "lettersToSend"; readonly count: number }
  /** What an organisation is asked that the contact answers for; `begun` where a reply is being written. */
  | { readonly kind: "replyAwaited"; readonly addresseeId: string; readonly title: string; readonly organisation: string; readonly begun: boolean }
  | { readonly kind: "caseReturns"; readonly case: TodoCase; readonly outcome: "referredBack" | "deferred" }
  | { readonly kind: "proposalWaits"; readonly case: TodoCase }
  /** Replies that are near their day or past it, by who is missing. */
  | { readonly kind: "repliesMissing"; readonly case: TodoCase; readonly roundId: string; readonly names: readonly string[] }
  | { readonly kind: "provisosToJudge"; readonly case: TodoCase; readonly roundId: string; readonly provisos: number }
  /** A round that all have replied to, or that is long past its day: `names` are those who still haven't. */
  | { readonly kind: "roundToClose"; readonly case: TodoCase; readonly roundId: string; readonly names: readonly string[] }
  /** Conditions that have turned, whose end a person is to confirm. */
  | { readonly kind: "conditionsToConfirm"; readonly case: TodoCase; readonly conditions: number }
  /** Pledges that are proposed to those whose reply speaks of money: someone is to say whether it decided that. */
  | { readonly kind: "pledgesToConfirm"; readonly case: TodoCase; readonly pledges: number }
  /** Pledges with something left to invoice of a year that is here or has been; `sum` in öre. */
  | { readonly kind: "pledgesToInvoice"; readonly case: TodoCase; readonly pledges: number; readonly year: number; readonly sum: bigint }
  /** An application for a grant that is to be sent. */
  | { readonly kind: "grantToApplyFor"; readonly grant: TodoGrant }
  | { readonly kind: "assignmentLate" | "assignmentDue" | "reportToTakeUp"; readonly assignment: TodoAssignment };

/** Something that waits for the secretary, a member or a contact, and the last day for it where it has one. */
export type Todo = What & { readonly due: string | null };
export type TodoKind = Todo["kind"];
