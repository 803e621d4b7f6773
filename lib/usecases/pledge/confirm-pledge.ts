import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { conditionsOf } from "#lib/data/condition.ts";
import { moneyReplies } from "#lib/data/money-replies.ts";
import { insertConfirmation } from "#lib/data/pledge.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { confirmPledge as confirm } from "#lib/domain/pledge/confirm.ts";
import type { AwaitedCondition, Pledge } from "#lib/domain/pledge/pledge.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { recomputeConditions } from "../condition/recompute.ts";
import { dayShape, optionalIdShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { yearSumsShape } from "./add-pledge.ts";
import { inKronor, payerName } from "./told-of-pledge.ts";
import { writablePledge } from "./writable-pledge.ts";

const shortText = z.string().trim().max(longestName, "funding.nameTooLong");

export const confirmPledgeShape = z.strictObject({
  pledgeId: z.uuid(),
  decided: z.strictObject({
    by: z.enum(["body", "delegate"], "pledge.officialMayNot"),
    name: shortText,
    on: dayShape("pledge.dayMissing"),
    paragraph: shortText.default(""),
    registrationNumber: shortText.default(""),
  }),
  /** That whoever decided may spend what was decided: the secretary's word for it. */
  maySpend: z.literal(true, "pledge.mustMaySpend"),
  years: yearSumsShape,
  conditionIds: z.array(z.uuid()).max(40),
  /** The reply that says so. */
  replyId: optionalIdShape("pledge.replyReplaced"),
});

/**
 * Confirms that a pledge has been decided, by a body that may spend or by its delegate, with the sums of each year and the
 * conditions it was decided under; it is a fact of the case's conditions from then on (DOMAIN.md §3, "Funding"). Refused
 * for all but the secretary, in a closed case, by a reply that isn't the organisation's latest or doesn't speak of money,
 * on a condition of another case, and as `confirmPledge` in lib/domain/pledge.
 */
export async function confirmPledge(context: ActContext, { pledgeId, decided, years, conditionIds, replyId }: z.infer<typeof confirmPledgeShape>): Promise<void> {
  await perform(context, "pledge.confirm", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const pledge = await writablePledge(tx, actor, pledgeId, "pledge.confirm", context.now);
    const awaited = await awaitedOf(tx, workspaceId, pledge, conditionIds);
    const confirmation = { decided, years, replyId, by: actor.personId, at: context.now };
    const after = accepted(confirm(pledge, confirmation, awaited, stockholmDay(context.now)));
    if (replyId) await refuseOtherReply(tx, workspaceId, pledge, replyId);

    await insertConfirmation(tx, workspaceId, pledgeId, confirmation, awaited.map(({ id }) => id));
    const facts = { name: await payerName(tx, pledge.payer), sum: inKronor(years), decider: decided.name, day: decided.on, conditions: awaited.length };
    await appendAudit(tx, actor, { act: "pledge.confirm", subject: { type: "pledge", id: pledgeId }, caseId: pledge.caseId, facts, before: pledge, after }, context.now);
    await recomputeConditions(tx, actor, pledge.caseId, context.now);
  });
}

async function awaitedOf(tx: Tx, workspaceId: string, { caseId }: Pledge, conditionIds: readonly string[]): Promise<readonly AwaitedCondition[]> {
  const known = new Map((await conditionsOf(tx, workspaceId, caseId)).map(({ id, confirmation }) => [id, confirmation?.outcome ?? null]));
  return [...new Set(conditionIds)].map((id) => {
    const outcome = known.get(id);
    if (outcome === undefined) throw new Refused("pledge.conditionUnknown");
    return { id, outcome };
  });
}

async function refuseOtherReply(tx: Tx, workspaceId: string, { caseId, payer }: Pledge, replyId: string): Promise<void> {
  const reply = payer.kind === "organisation" && (await moneyReplies(tx, workspaceId, caseId)).get(payer.organisationId);
  if (!reply || reply.id !== replyId) throw new Refused("pledge.replyReplaced");
}
