import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endInvoice, sendInvoice } from "#lib/domain/pledge/invoice.ts";
import { ledgerYears, turnedBy } from "#lib/domain/pledge/ledger.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { leftToInvoice, nextStep, yearStandings } from "#lib/domain/pledge/state.ts";
import { Refused } from "#lib/domain/refused.ts";
import { kr } from "../funding/seeds.ts";
import { councilPledge, credited, decided, invoice, paid, under } from "./given.ts";
import { counted } from "#tests/support/counted.ts";

const today = "2011-05-10";

describe("what binds is invoiced and paid, a year at a time", () => {
  test("the earliest year first; then its payment; then the next", () => {
    expect(nextStep(decided())).toEqual({ kind: "invoice", year: 2011, sum: kr(240_000) });
    const sent = sendInvoice(decided(), invoice(), today) as Pledge;
    expect(nextStep(sent)).toMatchObject({ kind: "awaitPayment", invoice: { number: "2011-17" } });
    const settled = endInvoice(sent, "f1", paid, today) as Pledge;
    expect(yearStandings(settled)).toEqual([
      { year: 2011, pledged: kr(240_000), invoiced: kr(240_000), paid: kr(240_000) },
      { year: 2012, pledged: kr(240_000), invoiced: 0n, paid: 0n },
    ]);
    expect(nextStep(settled)).toEqual({ kind: "invoice", year: 2012, sum: kr(240_000) });
  });

  test("and nothing is left to do when all years are paid", () => {
    const both = [invoice({ end: paid }), invoice({ id: "f2", year: 2012, number: "2012-3", end: paid })];
    expect(nextStep(decided({ invoices: both }))).toEqual({ kind: "nothing" });
  });

  test("in parts, where that is wanted", () => {
    const half = sendInvoice(decided(), invoice({ sum: kr(120_000) }), today) as Pledge;
    expect(leftToInvoice(half)[0]).toEqual({ year: 2011, sum: kr(120_000) });
    expect(sendInvoice(half, invoice({ id: "f2", number: "2011-18", sum: kr(120_001) }), today)).toEqual(new Refused("pledge.moreThanLeft", { year: 2011, left: 120_000 }));
  });

  test("what is credited can be invoiced anew", () => {
    const anew = endInvoice(decided({ invoices: [invoice()] }), "f1", credited, today) as Pledge;
    expect(leftToInvoice(anew)[0]).toEqual({ year: 2011, sum: kr(240_000) });
  });

  test("but the association's own money is there at once", () => {
    const own = decided({ isOwn: true });
    expect(nextStep(own)).toEqual({ kind: "nothing" });
    expect(ledgerYears([own])[0]).toMatchObject({ binding: kr(240_000), paid: kr(240_000), outstanding: 0n });
    expect(sendInvoice(own, invoice(), today)).toMatchObject({ code: "pledge.ownMoney" });
  });
});

describe("an invoice isn't sent", () => {
  const sent = (change: Parameters<typeof invoice>[0], pledge = decided()) => sendInvoice(pledge, invoice(change), today);
  test.each([
    ["by what is only proposed", sent({}, councilPledge()), "pledge.notBinding"],
    ["by what waits for its conditions", sent({}, decided({ conditions: under("met", null) })), "pledge.notBinding"],
    ["by what has lapsed", sent({}, decided({ conditions: under("met", "failed") })), "pledge.notBinding"],
    ["without a number", sent({ number: " " }), "pledge.invoiceNumberMissing"],
    ["with a number once more", sent({ sum: 1n }, decided({ invoices: [invoice({ sum: 1n })] })), "pledge.invoiceNumberTwice"],
    ["on a day to come", sent({ on: "2011-05-11" }), "pledge.dayToCome"],
    ["on a day that is none", sent({ on: "" }), "pledge.dayMissing"],
    ["for nothing", sent({ sum: 0n }), "pledge.sumMissing"],
    ["for a year without a pledge", sent({ year: 2013 }), "pledge.moreThanLeft"],
  ])("%s", (_, result, code) => {
    expect(result).toMatchObject({ code });
  });
});

describe("an invoice doesn't end", () => {
  const ended = (end: Parameters<typeof endInvoice>[2], id = "f1", now = invoice()) => endInvoice(decided({ invoices: [now] }), id, end, today);
  test.each([
    ["where there is none", ended(paid, "f9"), "pledge.invoiceUnknown"],
    ["twice, paid", ended(paid, "f1", invoice({ end: paid })), "pledge.isPaid"],
    ["twice, credited", ended(paid, "f1", invoice({ end: credited })), "pledge.isCredited"],
    ["before it was sent", ended({ ...paid, on: "2011-04-14" }), "pledge.beforeInvoice"],
    ["on a day to come", ended({ ...paid, on: "2011-05-11" }), "pledge.dayToCome"],
    ["on a day that is none", ended({ ...paid, on: "i går" }), "pledge.dayMissing"],
    ["credited without a reason", ended({ ...credited, reason: "" }), "pledge.reasonMissing"],
  ])("%s", (_, result, code) => {
    expect(result).toMatchObject({ code });
  });
});

describe("the ledger", () => {
  test("sums each year by how far its money has come", () => {
    const conditional = decided({ conditions: under(null, null) });
    const lapsed = decided({ conditions: under("failed", null) });
    expect(ledgerYears([councilPledge(), conditional, lapsed, decided({ invoices: [invoice({ end: paid })] })])).toEqual([
      { year: 2011, proposed: kr(240_000), conditional: kr(240_000), binding: kr(240_000), invoiced: kr(240_000), paid: kr(240_000), outstanding: 0n },
      { year: 2012, proposed: kr(240_000), conditional: kr(240_000), binding: kr(240_000), invoiced: 0n, paid: 0n, outstanding: kr(240_000) },
    ]);
  });

  test("tells which pledges bind when a condition is confirmed met, and which lapse when it fails", () => {
    const [onA, onBoth, onMet] = [decided({ conditions: [{ id: "A", outcome: null }] }), decided({ conditions: under(null, null) }), decided({ conditions: under(null, "met") })];
    expect(turnedBy("A", "met", [onA, onBoth, onMet, councilPledge()])).toEqual([onA, onMet]);
    expect(turnedBy("A", "failed", [onA, onBoth, onMet, councilPledge()])).toEqual([onA, onBoth, onMet]);
    expect(turnedBy("B", "met", [onA, onBoth, onMet])).toEqual([]);
  });

  test("whatever is invoiced, paid and credited in whatever order, no year is invoiced beyond its pledge, and paid within what is invoiced", () => {
    const act = fc.record({ kind: fc.constantFrom("send", "pay", "credit"), year: fc.constantFrom(2011, 2012), sum: fc.bigInt(1n, kr(240_000)), on: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let pledge = decided();
        acts.forEach(({ kind, year, sum, on }, place) => {
          const result = kind === "send" ? sendInvoice(pledge, invoice({ id: String(place), number: String(place), year, sum }), today) : endInvoice(pledge, String(on), kind === "pay" ? paid : credited, today);
          if (!(result instanceof Refused)) pledge = result;
        });
        for (const { pledged, invoiced, paid: sum } of yearStandings(pledge)) {
          expect(invoiced <= pledged).toBe(true);
          expect(sum <= invoiced).toBe(true);
        }
        const left = leftToInvoice(pledge).reduce((total, each) => total + each.sum, 0n);
        const invoicedInAll = yearStandings(pledge).reduce((total, { invoiced }) => total + invoiced, 0n);
        expect(left + invoicedInAll).toBe(kr(480_000));
      }),
      { numRuns: counted(10_000) },
    );
  });
});
