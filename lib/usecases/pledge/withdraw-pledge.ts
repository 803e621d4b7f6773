import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertWithdrawal } from "#lib/data/pledge.ts";
import { withdrawPledge as withdraw } from "#lib/domain/pledge/confirm.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { payerName } from "./told-of-pledge.ts";
import { writablePledge } from "./writable-pledge.ts";

/** Why something was done, in words. */
export const reasonShape = z.string().trim().min(1, "pledge.reasonMissing").max(1000, "pledge.reasonTooLong");

export const withdrawPledgeShape = z.strictObject({ pledgeId: z.uuid(), reason: reasonShape });

/** Withdraws a proposal that nobody has decided, with a reason. Refused for all but the secretary, in a closed case, and as `withdrawPledge` in lib/domain/pledge. */
export async function withdrawPledge(context: ActContext, { pledgeId, reason }: z.infer<typeof withdrawPledgeShape>): Promise<void> {
  await perform(context, "pledge.withdraw", async (tx, actor) => {
    const pledge = await writablePledge(tx, actor, pledgeId, "pledge.edit", context.now);
    const withdrawal = { reason, by: actor.personId, at: context.now };
    const after = accepted(withdraw(pledge, withdrawal));
    await insertWithdrawal(tx, actor.workspace.id, pledgeId, withdrawal);
    const facts = { name: await payerName(tx, pledge.payer), reason };
    await appendAudit(tx, actor, { act: "pledge.withdraw", subject: { type: "pledge", id: pledgeId }, caseId: pledge.caseId, facts, before: pledge, after }, context.now);
  });
}
