import { conditionsOf } from "#lib/data/condition.ts";
import { planVersionsOf } from "#lib/data/funding.ts";
import { fundingClausesOf, moneyReplies } from "#lib/data/money-replies.ts";
import { organisationByName } from "#lib/data/organisation.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { payerKey } from "#lib/domain/pledge/pledge.ts";
import { confirmPledge, confirmPledgeShape } from "#lib/usecases/pledge/confirm-pledge.ts";
import { payInvoice, payInvoiceShape } from "#lib/usecases/pledge/end-invoice.ts";
import { proposePledges, proposePledgesShape } from "#lib/usecases/pledge/propose-pledges.ts";
import { sendInvoice, sendInvoiceShape } from "#lib/usecases/pledge/send-invoice.ts";
import { at, type Desk } from "./stage.ts";

const bothYears = (sum: string) => ["2011", "2012"].map((year) => ({ year, sum }));

/** Pledges are proposed by the plan that was decided with § 5, and the state grant is confirmed: its first year is paid. */
export async function askForPledges(desk: Desk, caseId: string): Promise<void> {
  const [plan] = await inTransaction(desk.workspaceId, (tx) => planVersionsOf(tx, desk.workspaceId, caseId));
  await desk.act(proposePledges, proposePledgesShape, { caseId, planId: plan!.version.id }, at("2011-02-14", "11:30"));
  const pledgeId = await pledgeBy(desk, caseId, "Sveriges Kommuner och Landsting");
  const decided = { by: "delegate" as const, name: "Avdelningschefen", on: "2011-01-31", registrationNumber: "11/0412" };
  await desk.act(confirmPledge, confirmPledgeShape, { pledgeId, decided, maySpend: true, years: bothYears("270 tkr"), conditionIds: [], replyId: "" }, at("2011-02-15"));
  const { invoiceId } = await desk.act(sendInvoice, sendInvoiceShape, { pledgeId, year: 2011, number: "2011-014", sum: "270 tkr", on: "2011-02-16" }, at("2011-02-16"));
  await desk.act(payInvoice, payInvoiceShape, { pledgeId, invoiceId, on: "2011-03-15" }, at("2011-03-16"));
}

/** The county council's pledge is confirmed by its reply, under the two conditions that the money hangs on. */
export async function confirmCouncilPledge(desk: Desk, caseId: string): Promise<void> {
  const { council, reply, conditionIds } = await inTransaction(desk.workspaceId, async (tx) => {
    const { id } = (await organisationByName(tx, "Region Norrbotten"))!;
    const { hangsOn } = await fundingClausesOf(tx, desk.workspaceId, caseId);
    const conditions = await conditionsOf(tx, desk.workspaceId, caseId);
    return {
      council: id,
      reply: (await moneyReplies(tx, desk.workspaceId, caseId)).get(id)!,
      conditionIds: conditions.filter(({ clauseIds }) => clauseIds.some((clauseId) => hangsOn.has(clauseId))).map((condition) => condition.id),
    };
  });
  const { by: _, ...decided } = reply.decided;
  const confirmation = { pledgeId: await pledgeBy(desk, caseId, council), decided: { by: "body" as const, ...decided }, maySpend: true as const, years: bothYears("240 tkr"), conditionIds, replyId: reply.id };
  await desk.act(confirmPledge, confirmPledgeShape, confirmation, at("2011-04-05"));
}

async function pledgeBy(desk: Desk, caseId: string, payer: string): Promise<string> {
  const pledges = await inTransaction(desk.workspaceId, (tx) => pledgesOf(tx, desk.workspaceId, [caseId]));
  return pledges.find((pledge) => payerKey(pledge.payer) === payer)!.id;
}
