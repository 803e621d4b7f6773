import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { insertRound } from "#lib/data/round.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { addAddressees, planRound as planned } from "#lib/domain/recommendation/plan-round.ts";
import type { Round } from "#lib/domain/recommendation/round.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { asAddressees } from "./asked-organisations.ts";
import { organisationIdsShape, roundFields } from "./round-shapes.ts";
import { caseForRounds, sourceOfRound } from "./writable-round.ts";

export const planRoundShape = z.strictObject({ caseId: z.uuid(), treeId: z.uuid(), organisationIds: organisationIdsShape, ...roundFields });

/**
 * Plans a round of replies about clauses that were decided or are proposed in a case; those who are to be asked get the
 * addresses that are known of them, and nobody is written to yet. What was decided is recommended, what is proposed is sent on
 * a consultation (DOMAIN.md §3, "Recommendation and reply"). Gives the round's id. Refused for all but the secretary, in a
 * closed case, of a decision that adopted nothing or a withdrawn proposal, and for what `planRound` of the domain refuses.
 */
export async function planRound(context: ActContext, input: z.infer<typeof planRoundShape>): Promise<{ roundId: string }> {
  return perform(context, "round.plan", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId, treeId, organisationIds, ...chosen } = input;
    await caseForRounds(tx, actor, caseId, "round.plan", context.now);
    const { kind, clauses } = await sourceOfRound(tx, workspaceId, caseId, treeId);
    const blank: Round = { id: newId(), caseId, kind, ...chosen, closed: null, addressees: [] };
    const round = accepted(addAddressees(accepted(planned(blank, clauses, stockholmDay(context.now))), await asAddressees(tx, workspaceId, organisationIds)));

    await insertRound(tx, workspaceId, round, treeId, { byId: actor.personId, at: context.now });
    const facts = { kind, day: round.dueOn, count: round.addressees.length };
    await appendAudit(tx, actor, { act: "round.plan", subject: { type: "round", id: round.id }, caseId, facts, after: round }, context.now);
    return { roundId: round.id };
  });
}
