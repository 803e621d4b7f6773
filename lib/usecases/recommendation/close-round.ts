import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { answeredIn, saveRound } from "#lib/data/round.ts";
import { closeRound as closed } from "#lib/domain/recommendation/send.ts";
import { accepted } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import { recomputeConditions } from "../condition/recompute.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { writableRound } from "./writable-round.ts";

export const closeRoundShape = z.strictObject({ roundId: z.uuid(), version: versionShape });

/**
 * Closes a round: no reply is taken any longer, and how its conditions stand is final. Refused for all but the secretary, for a
 * round that nobody has been asked in, and for one that is closed.
 */
export async function closeRound(context: ActContext, { roundId, version }: z.infer<typeof closeRoundShape>): Promise<void> {
  await perform(context, "round.close", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { round, treeId, version: saved } = await writableRound(tx, actor, roundId, "round.close", context.now);
    await refuseStale(tx, actor, { id: roundId, version: saved }, version);
    const after = accepted(closed(round, { by: actor.personId, at: context.now }));
    await saveRound(tx, workspaceId, round, after, treeId);
    const facts = { asked: round.addressees.filter(({ sentAt }) => sentAt).length, replied: (await answeredIn(tx, workspaceId, roundId)).size };
    await appendAudit(tx, actor, { act: "round.close", subject: { type: "round", id: roundId }, caseId: round.caseId, facts, before: round, after }, context.now);
    await recomputeConditions(tx, actor, round.caseId, context.now);
  });
}
