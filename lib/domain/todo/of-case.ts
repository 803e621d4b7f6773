import { addDays } from "#lib/domain/calendar/days.ts";
import type { Todo, TodoCase } from "./todo.ts";

/** What is known of an open case when one asks what it waits for. */
export type CaseFacts = TodoCase & {
  /** How the latest treatment sent the case back, and the day by which it is to return; null where it didn't. */
  readonly sentBack: { readonly outcome: "referredBack" | "deferred"; readonly dueDate: string | null } | null;
  /** Whether a proposal in it stands on no agenda. */
  readonly hasWaitingProposal: boolean;
};

/** How long before the day a case is to return it begins to be asked for. Custom, not law. */
export const daysBeforeReturn = 30;

/**
 * What an open case waits for: to return by the day the meeting said, where that is near and it isn't on an agenda
 * already, or else for its proposal to be put on an agenda.
 */
export function todosOfCase({ sentBack, hasWaitingProposal, ...facts }: CaseFacts, today: string): readonly Todo[] {
  const { id, registrationNumber, title, onAgenda } = facts;
  const about = { id, registrationNumber, title, onAgenda };
  const due = sentBack?.dueDate ?? null;
  if (sentBack && due !== null && !onAgenda && due <= addDays(today, daysBeforeReturn)) {
    return [{ kind: "caseReturns", case: about, outcome: sentBack.outcome, due }];
  }
  return hasWaitingProposal ? [{ kind: "proposalWaits", case: about, due: null }] : [];
}
