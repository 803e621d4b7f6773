import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { deleteRound as takeAway } from "#lib/data/round.ts";
import { isSent } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableRound } from "./writable-round.ts";

export const deleteRoundShape = z.strictObject({ roundId: z.uuid() });

/** Takes a planned round away. Refused for all but the secretary, and once anyone has been asked (`round.isSent`). */
export async function deleteRound(context: ActContext, { roundId }: z.infer<typeof deleteRoundShape>): Promise<{ caseId: string }> {
  return perform(context, "round.delete", async (tx, actor) => {
    const { round } = await writableRound(tx, actor, roundId, "round.plan", context.now);
    if (isSent(round)) throw new Refused("round.isSent");
    await takeAway(tx, actor.workspace.id, roundId);
    const { caseId, kind, dueOn } = round;
    await appendAudit(tx, actor, { act: "round.delete", subject: { type: "round", id: roundId }, caseId, facts: { kind, day: dueOn }, before: round }, context.now);
    return { caseId };
  });
}
