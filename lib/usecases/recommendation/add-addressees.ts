import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertAddressees } from "#lib/data/round.ts";
import { addAddressees as added } from "#lib/domain/recommendation/plan-round.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { asAddressees } from "./asked-organisations.ts";
import { organisationIdsShape } from "./round-shapes.ts";
import { writableRound } from "./writable-round.ts";

export const addAddresseesShape = z.strictObject({ roundId: z.uuid(), organisationIds: organisationIdsShape });

/**
 * Adds organisations to a round, also to one that has been sent: they are then asked by sending it again, to them alone.
 * Refused for all but the secretary, in a closed round, for one that is there already, and when none is chosen.
 */
export async function addAddressees(context: ActContext, { roundId, organisationIds }: z.infer<typeof addAddresseesShape>): Promise<{ added: number }> {
  return perform(context, "round.add", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { round } = await writableRound(tx, actor, roundId, "round.plan", context.now);
    if (organisationIds.length === 0) throw new Refused("round.nobodyAsked");
    const addressees = await asAddressees(tx, workspaceId, organisationIds);
    accepted(added(round, addressees));
    await insertAddressees(tx, workspaceId, roundId, addressees, { byId: actor.personId, at: context.now });
    const facts = { count: addressees.length, names: addressees.map(({ name }) => name).join(", ") };
    await appendAudit(tx, actor, { act: "round.add", subject: { type: "round", id: roundId }, caseId: round.caseId, facts, after: addressees }, context.now);
    return { added: addressees.length };
  });
}
