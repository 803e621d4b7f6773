import { grantsToApplyFor } from "#lib/data/grant.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { daysBeforeDeadline, todosOfGrant } from "#lib/domain/todo/of-grant.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** Applications looked into at a time; those due first come first. */
const most = 50;

/** The grants that are soon to be applied for, for one who applies: the secretary, whom everything reaches. */
export async function todosOfGrants(tx: Tx, actor: Actor, today: string): Promise<readonly Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "grant.edit", { workspaceId })) return [];
  const grants = await grantsToApplyFor(tx, workspaceId, addDays(today, daysBeforeDeadline), most);
  return grants.flatMap((grant) => todosOfGrant(grant, today));
}
