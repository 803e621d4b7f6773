import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveRound } from "#lib/data/round.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { changeRound as changed } from "#lib/domain/recommendation/plan-round.ts";
import { accepted } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { roundFields } from "./round-shapes.ts";
import { sourceOfRound, writableRound } from "./writable-round.ts";

export const changeRoundShape = z.strictObject({ roundId: z.uuid(), version: versionShape, ...roundFields });

/**
 * Changes what a round asks, by when and with what message, while nobody has been asked. Refused for all but the secretary,
 * once it has been sent (`round.isSent`), when someone has saved it since, and for what `planRound` of the domain refuses.
 */
export async function changeRound(context: ActContext, input: z.infer<typeof changeRoundShape>): Promise<void> {
  await perform(context, "round.change", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { roundId, version, ...chosen } = input;
    const stored = await writableRound(tx, actor, roundId, "round.plan", context.now);
    await refuseStale(tx, actor, { id: roundId, version: stored.version }, version);
    const { clauses } = await sourceOfRound(tx, workspaceId, stored.round.caseId, stored.treeId);
    const round = accepted(changed(stored.round, chosen, clauses, stockholmDay(context.now)));

    await saveRound(tx, workspaceId, stored.round, round, stored.treeId);
    const { caseId, dueOn } = round;
    await appendAudit(tx, actor, { act: "round.change", subject: { type: "round", id: roundId }, caseId, facts: { day: dueOn }, before: stored.round, after: round }, context.now);
  });
}
