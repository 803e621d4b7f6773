import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { findOrganisation } from "#lib/data/organisation.ts";
import { insertPledges } from "#lib/data/pledge.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { proposeByHand } from "#lib/domain/pledge/propose.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { optionalMoneyShape, yearShape } from "../funding/money-shape.ts";
import { type ActContext, perform } from "../perform.ts";
import { inKronor, payerName } from "./told-of-pledge.ts";
import { caseForPledges } from "./writable-pledge.ts";

const payerShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("organisation"), organisationId: z.uuid("pledge.payerMissing") }),
  z.strictObject({ kind: z.literal("funder"), name: z.string().trim().min(1, "pledge.payerMissing").max(longestName, "funding.nameTooLong") }),
]);

/** Sums by year as a form gives them; a year without one is left out. */
export const yearSumsShape = z
  .array(z.strictObject({ year: yearShape, sum: optionalMoneyShape }))
  .max(20)
  .transform((years) => years.flatMap(({ year, sum }) => (sum ? [{ year, sum }] : [])));

export const addPledgeShape = z.strictObject({ caseId: z.uuid(), payer: payerShape, years: yearSumsShape });

/**
 * Proposes one pledge by hand, beside what the plan asks for. Gives its id. Refused for all but the secretary, in a closed
 * case, for an organisation that isn't there, and as `proposeByHand`.
 */
export async function addPledge(context: ActContext, { caseId, ...entry }: z.infer<typeof addPledgeShape>): Promise<{ pledgeId: string }> {
  return perform(context, "pledge.add", async (tx, actor) => {
    await caseForPledges(tx, actor, caseId, "pledge.edit", context.now);
    const proposed = { id: newId(), ...accepted(proposeByHand(entry)) };
    const { payer, years } = proposed;
    if (payer.kind === "organisation" && !(await findOrganisation(tx, payer.organisationId))) throw new Refused("pledge.payerMissing");
    await insertPledges(tx, actor.workspace.id, { caseId, planId: null }, [proposed], { byId: actor.personId, at: context.now });
    const facts = { name: await payerName(tx, payer), sum: inKronor(years) };
    await appendAudit(tx, actor, { act: "pledge.add", subject: { type: "pledge", id: proposed.id }, caseId, facts, after: proposed }, context.now);
    return { pledgeId: proposed.id };
  });
}
