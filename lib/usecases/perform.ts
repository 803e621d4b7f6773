import { loadActor } from "#lib/data/actor.ts";
import { brokeUnique, isFrozenRecord } from "#lib/data/errors.ts";
import { findAnswer, keepAnswer } from "#lib/data/idempotency.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";

/** Who does an act, where, when, and the key that makes a replay harmless. Made by the boundary. */
export type ActContext = Readonly<{
  personId: string;
  workspace: string;
  now: Date;
  idempotencyKey?: string;
}>;

/**
 * Runs one act in one transaction: the actor is read anew (one who was disabled a moment ago is refused), `work`
 * loads, asks `can`, applies the rule, saves and appends its audit event. The same key given again by the same
 * person returns the first answer and does nothing; also when both arrive at once, since the second one's key
 * breaks the primary key and everything it did is rolled back, or the rule refuses what the first one has just done.
 *
 * Throws `auth.noAccess` for one who may not enter the workspace, `approval.frozen` for what would change minutes that
 * are signed, whichever act it is, and whatever `work` refuses.
 */
export async function perform<T>(
  context: ActContext,
  act: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = await loadActor(context.workspace, context.personId);
  if (!actor) throw new Refused("auth.noAccess");
  const workspaceId = actor.workspace.id;
  const key = context.idempotencyKey;
  const attempt = () =>
    inTransaction(workspaceId, async (tx) => {
      const earlier = key && (await findAnswer<T>(tx, { workspaceId, key, personId: actor.personId, act }));
      if (earlier) return earlier.result;
      const result = await work(tx, actor);
      if (key) await keepAnswer(tx, { workspaceId, key, personId: actor.personId, act, result, at: context.now });
      return result;
    });
  try {
    return await attempt();
  } catch (error) {
    if (isFrozenRecord(error)) throw new Refused("approval.frozen");
    if (key && brokeUnique(error, "IdempotencyKey")) return attempt();
    if (key && error instanceof Refused) {
      const earlier = await inTransaction(workspaceId, (tx) => findAnswer<T>(tx, { workspaceId, key, personId: actor.personId, act }));
      if (earlier) return earlier.result;
    }
    throw error;
  }
}
