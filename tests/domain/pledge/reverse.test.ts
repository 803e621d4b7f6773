import { describe, expect, test } from "vitest";
import { sendInvoice } from "#lib/domain/pledge/invoice.ts";
import { ledgerYears } from "#lib/domain/pledge/ledger.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { proposedAnew, reversePledge } from "#lib/domain/pledge/reverse.ts";
import { isAlive, nextStep, pledgeState } from "#lib/domain/pledge/state.ts";
import { councilPledge, credited, decided, invoice, paid, under } from "./given.ts";

const reversal = { reason: "Beloppet för 2012 blev fel.", by: "sekreteraren", at: new Date("2011-04-02T08:00:00Z") };
const reversed = (pledge: Pledge) => reversePledge(pledge, reversal);

describe("a pledge that was confirmed with an error", () => {
  test.each([
    ["binding", decided()],
    ["waiting for a condition", decided({ conditions: under("met", null) })],
    ["lapsed by a condition that was the wrong one", decided({ conditions: under("failed", null) })],
    ["invoiced, when the invoice is credited", decided({ invoices: [invoice({ end: credited })] })],
  ])("is reversed when %s: nothing more comes of it", (_, pledge) => {
    const after = reversed(pledge) as Pledge;
    expect(pledgeState(after)).toBe("reversed");
    expect(isAlive(after)).toBe(false);
    expect(nextStep(after)).toEqual({ kind: "nothing" });
    expect(ledgerYears([after])).toEqual([]);
    expect(sendInvoice(after, invoice({ number: "2011-18" }), "2011-05-10")).toMatchObject({ code: "pledge.notBinding" });
  });

  test.each([
    ["when it is only proposed", councilPledge(), "pledge.notConfirmed"],
    ["twice", decided({ reversal }), "pledge.isReversed"],
    ["while the payer has an invoice by it", decided({ invoices: [invoice()] }), "pledge.reversalAfterInvoice"],
    ["when it has been paid", decided({ invoices: [invoice({ id: "f0", end: credited }), invoice({ end: paid })] }), "pledge.reversalAfterPayment"],
  ])("isn't reversed %s", (_, pledge, code) => {
    expect(reversed(pledge)).toMatchObject({ code });
  });

  test("isn't reversed without a reason", () => {
    expect(reversePledge(decided(), { ...reversal, reason: " " })).toMatchObject({ code: "pledge.reasonMissing" });
  });

  test("is proposed anew as it was", () => {
    const { payer, proposed } = decided();
    expect(proposedAnew(decided())).toEqual({ payer, years: proposed });
  });

  test("isn't proposed anew by a plan that another has taken the place of: the later asks by itself", () => {
    expect(proposedAnew(decided({ isReplaced: true }))).toBeNull();
  });
});
