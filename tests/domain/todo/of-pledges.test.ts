import { expect, test } from "vitest";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { todosOfPledges } from "#lib/domain/todo/of-pledges.ts";
import { kr } from "../funding/seeds.ts";
import { councilPledge, credited, decided, invoice, paid, under } from "../pledge/given.ts";

const about = { id: "c", registrationNumber: "18/11", title: "Samordnare", onAgenda: null };
const waits = (pledges: readonly Pledge[], today: string, replied: readonly string[] = []) =>
  todosOfPledges({ case: about, pledges, replied: new Set(replied) }, today).map((todo) => [todo.kind, "sum" in todo ? todo.sum : null, todo.due]);

test("a proposal waits for nobody until its payer has replied about the money, and then to be confirmed", () => {
  expect(waits([councilPledge()], "2011-04-01")).toEqual([]);
  expect(waits([councilPledge()], "2011-04-01", ["landstinget"])).toEqual([["pledgesToConfirm", null, null]]);
  expect(waits([councilPledge({ isReplaced: true })], "2011-04-01", ["landstinget"])).toEqual([]);
});

test("what binds is to be invoiced by the last day of its year, and no year before it has come", () => {
  expect(waits([decided()], "2010-12-31")).toEqual([]);
  expect(waits([decided()], "2011-01-01")).toEqual([["pledgesToInvoice", kr(240_000), "2011-12-31"]]);
  expect(waits([decided()], "2012-01-01")).toEqual([["pledgesToInvoice", kr(240_000), "2011-12-31"], ["pledgesToInvoice", kr(240_000), "2012-12-31"]]);
});

test("several that are left of a year are one thing to do, with what they come to", () => {
  expect(waits([decided(), decided({ id: "annan" })], "2011-05-01")).toEqual([["pledgesToInvoice", kr(480_000), "2011-12-31"]]);
});

test.each([
  ["doesn't bind yet", decided({ conditions: under("met", null) })],
  ["is the association's own money", decided({ isOwn: true })],
  ["has been reversed", decided({ reversal: { reason: "Fel.", by: "sekreteraren", at: new Date(0) } })],
  ["is invoiced", decided({ invoices: [invoice()] })],
  ["is paid", decided({ invoices: [invoice({ end: paid })] })],
])("what %s isn't", (_, pledge) => {
  expect(waits([pledge], "2011-05-11")).toEqual([]);
});

test("what has been credited is to be invoiced anew", () => {
  expect(waits([decided({ invoices: [invoice({ end: credited })] })], "2011-05-11")).toEqual([["pledgesToInvoice", kr(240_000), "2011-12-31"]]);
});
