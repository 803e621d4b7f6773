import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { insertInvoice } from "#lib/data/pledge.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { sendInvoice as send } from "#lib/domain/pledge/invoice.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { moneyShape, yearShape } from "../funding/money-shape.ts";
import { type ActContext, perform } from "../perform.ts";
import { inKronor, payerName } from "./told-of-pledge.ts";
import { writablePledge } from "./writable-pledge.ts";

export const sendInvoiceShape = z.strictObject({
  pledgeId: z.uuid(),
  year: yearShape,
  number: z.string().trim().min(1, "pledge.invoiceNumberMissing").max(100, "pledge.invoiceNumberTooLong"),
  sum: moneyShape,
  on: dayShape("pledge.dayMissing"),
});

/**
 * Records that a year of a binding pledge, or a part of it, has been invoiced; the invoice itself is written elsewhere. Gives
 * its id. Refused for all but the secretary, and as `sendInvoice` in lib/domain/pledge; a closed case refuses nothing.
 */
export async function sendInvoice(context: ActContext, { pledgeId, ...entry }: z.infer<typeof sendInvoiceShape>): Promise<{ invoiceId: string }> {
  return perform(context, "pledge.invoice", async (tx, actor) => {
    const pledge = await writablePledge(tx, actor, pledgeId, "pledge.invoice", context.now);
    const invoice = { id: newId(), ...entry, end: null };
    const after = accepted(send(pledge, invoice, stockholmDay(context.now)));
    await insertInvoice(tx, actor.workspace.id, pledgeId, invoice, { byId: actor.personId, at: context.now });
    const { year, number } = invoice;
    const facts = { name: await payerName(tx, pledge.payer), year, number, sum: inKronor([invoice]) };
    await appendAudit(tx, actor, { act: "pledge.invoice", subject: { type: "pledge", id: pledgeId }, caseId: pledge.caseId, facts, before: pledge, after }, context.now);
    return { invoiceId: invoice.id };
  });
}
