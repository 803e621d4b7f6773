import { loadActor } from "#lib/data/actor.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import { once } from "./once.ts";

/** Who does an act, where, when, and the key that makes a replay harmless. Made by the boundary. */
export type ActContext = Readonly<{
  personId: string;
  workspace: string;
  now: Date;
  idempotencyKey?: string;
}>;

/**
 * Runs one act in one transaction: the actor is read anew (one who was disabled a moment ago is refused), `work`
 * loads, asks `can`, applies the rule, saves and appends its audit event. With a key it is done `once`.
 *
 * Throws `auth.noAccess` for one who may not enter the workspace, and what `once` throws.
 */
export async function perform<T>(
  context: ActContext,
  act: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = await loadActor(context.workspace, context.personId);
  if (!actor) throw new Refused("auth.noAccess");
  const { now, idempotencyKey } = context;
  return once({ workspaceId: actor.workspace.id, doerId: actor.personId, act, now, idempotencyKey }, (tx) => work(tx, actor));
}
