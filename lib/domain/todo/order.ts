import { addDays } from "#lib/domain/calendar/days.ts";
import type { Todo, TodoKind } from "./todo.ts";

/** `now`: a meeting sits and waits. `overdue`: its last day has passed. `soon`: it comes within a week. */
export const urgencies = ["now", "overdue", "soon", "later"] as const;
export type Urgency = (typeof urgencies)[number];

/** Of what is equally urgent and due the same day, what others wait for comes first. */
const kinds = [
  "meetingUnderWay",
  "meetingToFollow",
  "consentAwaited",
  "motionHandedIn",
  "meetingPassed",
  "minutesRefused",
  "minutesToSign",
  "lettersUncertain",
  "lettersStopped",
  "lettersToSend",
  "agendaLacks",
  "noticeMissing",
  "noticeOutdated",
  "motionDrafted",
  "minutesToRead",
  "repliesMissing",
  "provisosToJudge",
  "conditionsToConfirm",
  "pledgesToConfirm",
  "assignmentLate",
  "reportToTakeUp",
  "paragraphsLeft",
  "extractsToSend",
  "replyAwaited",
  "legalForceToConfirm",
  "grantToApplyFor",
  "caseReturns",
  "proposalWaits",
  "roundToClose",
  "pledgesToInvoice",
  "assignmentDue",
] as const satisfies readonly TodoKind[];

/** How urgent something is on a day. */
export function urgencyOf({ kind, due }: Todo, today: string): Urgency {
  if (kind === "meetingUnderWay" || kind === "meetingToFollow" || kind === "consentAwaited") return "now";
  if (due === null || due > addDays(today, 7)) return "later";
  return due < today ? "overdue" : "soon";
}

/** Gives what waits sorted by what hurts first: the more urgent, then the earlier last day; what has none comes last. */
export function whatHurtsFirst(todos: readonly Todo[], today: string): readonly Todo[] {
  const place = (todo: Todo) => urgencies.indexOf(urgencyOf(todo, today));
  return todos.toSorted(
    (a, b) => place(a) - place(b) || (a.due ?? "9999").localeCompare(b.due ?? "9999") || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}
