import { addDays } from "#lib/domain/calendar/days.ts";
import { type GrantApplication, grantState } from "#lib/domain/grant/grant.ts";
import type { Todo } from "./todo.ts";

/** How long before the last day to apply for a grant it begins to be asked for. Custom, not law. */
export const daysBeforeDeadline = 30;

/** What an application waits for: to be sent, from a month before its last day until it is sent or given up. */
export function todosOfGrant(grant: GrantApplication, today: string): readonly Todo[] {
  const { id, caseId, funder, purpose, deadline } = grant;
  if (grantState(grant) !== "toApply" || deadline > addDays(today, daysBeforeDeadline)) return [];
  return [{ kind: "grantToApplyFor", grant: { id, caseId, funder, purpose }, due: deadline }];
}
