import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Invoice, InvoiceEnd, Pledge } from "./pledge.ts";
import { leftToInvoice, pledgeState } from "./state.ts";

/**
 * The pledge with an invoice sent by it. Refuses one by a pledge that doesn't bind or is the association's own; without a
 * number, or with one that is used already; on a day to come; and for nothing, or more than is left of the year.
 */
export function sendInvoice(pledge: Pledge, invoice: Invoice, today: string): Pledge | Refused {
  if (pledgeState(pledge) !== "binding") return new Refused("pledge.notBinding");
  if (pledge.isOwn) return new Refused("pledge.ownMoney");
  if (invoice.number.trim() === "") return new Refused("pledge.invoiceNumberMissing");
  if (pledge.invoices.some(({ number }) => number === invoice.number)) return new Refused("pledge.invoiceNumberTwice", { number: invoice.number });
  if (!isDay(invoice.on)) return new Refused("pledge.dayMissing");
  if (invoice.on > today) return new Refused("pledge.dayToCome");
  if (invoice.sum <= 0n) return new Refused("pledge.sumMissing");
  const left = leftToInvoice(pledge).find(({ year }) => year === invoice.year)?.sum ?? 0n;
  if (invoice.sum > left) return new Refused("pledge.moreThanLeft", { year: invoice.year, left: Number(left) / 100 });
  return { ...pledge, invoices: [...pledge.invoices, invoice] };
}

/**
 * The pledge with an invoice paid, or credited so that its sum can be invoiced anew. Refuses an invoice that isn't there or
 * has ended, a day that is none, to come or before the invoice's own, and to credit without a reason.
 */
export function endInvoice(pledge: Pledge, invoiceId: string, end: InvoiceEnd, today: string): Pledge | Refused {
  const invoice = pledge.invoices.find(({ id }) => id === invoiceId);
  if (!invoice) return new Refused("pledge.invoiceUnknown");
  if (invoice.end) return new Refused(invoice.end.kind === "paid" ? "pledge.isPaid" : "pledge.isCredited");
  if (!isDay(end.on)) return new Refused("pledge.dayMissing");
  if (end.on > today) return new Refused("pledge.dayToCome");
  if (end.on < invoice.on) return new Refused("pledge.beforeInvoice", { day: invoice.on });
  if (end.kind === "credited" && end.reason.trim() === "") return new Refused("pledge.reasonMissing");
  return { ...pledge, invoices: pledge.invoices.map((each) => (each.id === invoiceId ? { ...each, end } : each)) };
}
