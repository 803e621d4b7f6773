import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { findReply, insertJudgement, repliesOf } from "#lib/data/reply.ts";
import { roundAsking, whoAsks } from "#lib/data/round.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { judgeProviso as judge } from "#lib/domain/reply/judge-proviso.ts";
import { writableCase } from "../case/writable-case.ts";
import { recomputeConditions } from "../condition/recompute.ts";
import { type ActContext, perform } from "../perform.ts";

export const judgeProvisoShape = z.strictObject({
  replyId: z.uuid(),
  clauseId: z.uuid(),
  accepted: z.boolean("reply.judgementMissing"),
  reason: z.string().trim().min(1, "reply.reasonMissing").max(2_000, "reply.commentTooLong"),
});

/**
 * Says whether an endorsement with a proviso counts, and why. It can be judged anew until the round is closed; the latest
 * counts and the earlier stay. Refused for all but the secretary.
 */
export async function judgeProviso(context: ActContext, input: z.infer<typeof judgeProvisoShape>): Promise<void> {
  await perform(context, "proviso.judge", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const found = await findReply(tx, workspaceId, input.replyId);
    const asking = found && (await whoAsks(tx, workspaceId, found.addresseeId));
    if (!found || !asking) throw new Refused("reply.unknown");
    await writableCase(tx, actor, asking.caseId, "proviso.judge", context.now);
    const { round } = (await roundAsking(tx, workspaceId, found.addresseeId))!;
    const versions = await repliesOf(tx, workspaceId, { addresseeId: found.addresseeId });
    const judged = accepted(judge(round, versions, { ...input, by: actor.personId, at: context.now }));

    await insertJudgement(tx, workspaceId, judged);
    const name = round.addressees[0]!.name;
    const place = round.clauseIds.indexOf(input.clauseId) + 1;
    const facts = { name, place, accepted: input.accepted ? "yes" : "no", reason: input.reason };
    await appendAudit(tx, actor, { act: "proviso.judge", subject: { type: "reply", id: found.id }, caseId: round.caseId, facts, after: judged }, context.now);
    await recomputeConditions(tx, actor, round.caseId, context.now);
  });
}
