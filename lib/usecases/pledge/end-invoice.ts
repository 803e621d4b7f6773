import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { insertInvoiceEnd } from "#lib/data/pledge.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { endInvoice } from "#lib/domain/pledge/invoice.ts";
import type { InvoiceEnd } from "#lib/domain/pledge/pledge.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { payerName } from "./told-of-pledge.ts";
import { reasonShape } from "./withdraw-pledge.ts";
import { writablePledge } from "./writable-pledge.ts";

const invoiceShape = { pledgeId: z.uuid(), invoiceId: z.uuid(), on: dayShape("pledge.dayMissing") };

export const payInvoiceShape = z.strictObject(invoiceShape);
export const creditInvoiceShape = z.strictObject({ ...invoiceShape, reason: reasonShape });

/** Records that an invoice has been paid. Refused for all but the secretary, and as `endInvoice`. */
export async function payInvoice(context: ActContext, { pledgeId, invoiceId, on }: z.infer<typeof payInvoiceShape>): Promise<void> {
  await end(context, "pledge.pay", { pledgeId, invoiceId }, { kind: "paid", on, reason: "" });
}

/** Records that an invoice has been credited, so that its sum can be invoiced anew. Refused for all but the secretary, without a reason, and as `endInvoice`. */
export async function creditInvoice(context: ActContext, { pledgeId, invoiceId, on, reason }: z.infer<typeof creditInvoiceShape>): Promise<void> {
  await end(context, "pledge.credit", { pledgeId, invoiceId }, { kind: "credited", on, reason });
}

async function end(context: ActContext, act: string, { pledgeId, invoiceId }: { pledgeId: string; invoiceId: string }, ended: InvoiceEnd): Promise<void> {
  await perform(context, act, async (tx, actor) => {
    const pledge = await writablePledge(tx, actor, pledgeId, "pledge.invoice", context.now);
    const after = accepted(endInvoice(pledge, invoiceId, ended, stockholmDay(context.now)));
    await insertInvoiceEnd(tx, actor.workspace.id, invoiceId, ended, { byId: actor.personId, at: context.now });
    const { number } = after.invoices.find(({ id }) => id === invoiceId)!;
    const facts = { name: await payerName(tx, pledge.payer), number, day: ended.on, reason: ended.reason };
    await appendAudit(tx, actor, { act, subject: { type: "pledge", id: pledgeId }, caseId: pledge.caseId, facts, before: pledge, after }, context.now);
  });
}
