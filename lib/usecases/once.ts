import { isFrozenRecord, brokeUnique } from "#lib/data/errors.ts";
import { findAnswer, keepAnswer } from "#lib/data/idempotency.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { Refused } from "#lib/domain/refused.ts";

/** An act that is done in a workspace: by whom (a person, or the link that was followed), when, and its key. */
export type Doing = Readonly<{ workspaceId: string; doerId: string; act: string; now: Date; idempotencyKey?: string | undefined }>;

/**
 * Runs `work` in one transaction in the workspace. The same key given again by the same doer gives the first answer and
 * does nothing; also when both arrive at once, since the second one's key breaks the primary key and everything it did is
 * rolled back, or the rule refuses what the first one has just done. Throws `approval.frozen` for what would change minutes
 * that are signed, and whatever `work` refuses.
 */
export async function once<T>({ workspaceId, doerId: personId, act, now, idempotencyKey: key }: Doing, work: (tx: Tx) => Promise<T>): Promise<T> {
  const attempt = () =>
    inTransaction(workspaceId, async (tx) => {
      const earlier = key && (await findAnswer<T>(tx, { workspaceId, key, personId, act }));
      if (earlier) return earlier.result;
      const result = await work(tx);
      if (key) await keepAnswer(tx, { workspaceId, key, personId, act, result, at: now });
      return result;
    });
  try {
    return await attempt();
  } catch (error) {
    if (isFrozenRecord(error)) throw new Refused("approval.frozen");
    if (key && brokeUnique(error, "IdempotencyKey")) return attempt();
    if (key && error instanceof Refused) {
      const earlier = await inTransaction(workspaceId, (tx) => findAnswer<T>(tx, { workspaceId, key, personId, act }));
      if (earlier) return earlier.result;
    }
    throw error;
  }
}
