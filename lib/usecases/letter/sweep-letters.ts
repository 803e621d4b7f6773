import { addStep, lettersLeftBehind, lockLetter } from "#lib/data/letter.ts";
import { queueLetter } from "#lib/data/queue.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { isSenderDead, silence } from "#lib/domain/letter/life.ts";

/**
 * Looks after the letters of a workspace that nobody else will: one whose sender is dead becomes uncertain, and one that is
 * long since due, whose job must be gone, gets another.
 */
export async function sweepLetters(workspaceId: string, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - silence);
  const behind = await inTransaction(workspaceId, (tx) => lettersLeftBehind(tx, workspaceId, longAgo));
  for (const letterId of behind) {
    await inTransaction(workspaceId, async (tx) => {
      const letter = await lockLetter(tx, workspaceId, letterId);
      if (letter?.state === "waiting") await queueLetter(tx, { workspaceId, letterId }, now);
      if (letter?.state === "sending" && isSenderDead(letter.steps, now)) {
        await addStep(tx, workspaceId, letter, { kind: "lostTouch", at: now, by: null, answer: null });
      }
    });
  }
}
