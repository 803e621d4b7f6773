import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { freezePlanVersion } from "#lib/data/funding.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { decideVersion } from "#lib/domain/funding/version.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { planForFunding } from "./writable-plan.ts";

export const decidePlanShape = z.strictObject({
  planId: z.uuid(),
  version: z.coerce.number().int().positive(),
  on: dayShape("funding.dayMissing"),
  by: z.string().trim().min(1, "funding.deciderMissing").max(longestName, "funding.nameTooLong"),
});

/**
 * Records that a version of a funding plan has been decided, on a day and by a body ("Styrelsen § 5"). It is then frozen, with
 * the population it was divided by; what is to be otherwise is another version. Refused for all but the secretary, twice, for a
 * day that hasn't been, and when someone has saved it since the form was opened.
 */
export async function decidePlan(context: ActContext, input: z.infer<typeof decidePlanShape>): Promise<void> {
  await perform(context, "funding.decide", async (tx, actor) => {
    const stored = await planForFunding(tx, actor, input.planId, context.now);
    const decided = accepted(decideVersion(stored.version, { on: input.on, by: input.by }, stockholmDay(context.now)));
    await refuseStale(tx, actor, { id: input.planId, version: stored.saved }, input.version);

    await freezePlanVersion(tx, actor.workspace.id, decided, { byId: actor.personId, at: context.now });
    const { caseId, number } = decided;
    await appendAudit(
      tx,
      actor,
      { act: "funding.decide", subject: { type: "fundingPlan", id: decided.id }, caseId, facts: { number, day: input.on, by: input.by }, before: stored.version, after: decided },
      context.now,
    );
  });
}
