import { describe, expect, it } from "vitest";
import { invoiceTable } from "#lib/documents/pledge/invoice-table.ts";
import { csv } from "#lib/documents/table/csv.ts";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";
import { readLedger, readPledge } from "#lib/queries/pledge/case-ledger.ts";
import { readWorkspaceLedger, toInvoice } from "#lib/queries/pledge/workspace-ledger.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { addPledge, addPledgeShape } from "#lib/usecases/pledge/add-pledge.ts";
import { tkr } from "../../domain/funding/seeds.ts";
import { association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { built, later, replies } from "../../usecases/condition/setting.ts";
import { confirm, planned, pledgeOf, proposed, proposedAndAsked, replyOf } from "../../usecases/pledge/setting.ts";

withDatabase();

describe("the ledger of a case", () => {
  it("says how many the decided plan would ask, and asks no one twice", async () => {
    const of = await planned();
    expect(await readLedger(await actorOf(of.here.secretary), of.caseId)).toMatchObject({ toPropose: 3, pledges: [], years: [], may: { edit: true, confirm: true, invoice: true } });
    const asked = await proposed();
    expect(await readLedger(await actorOf(asked.here.secretary), asked.caseId)).toMatchObject({ toPropose: 0, pledges: [{ payerName: expect.stringContaining("Luleå") }, { payerName: expect.stringContaining("Pajala") }, { payerName: "Strukturfonden", state: "proposed", step: { kind: "confirm" } }] });
  });

  it("is read by one who may read the case, without the right to change it, and is nothing to another association", async () => {
    const of = await proposed();
    const there = await association();
    expect(await readLedger(await actorOf(of.here.reader), of.caseId)).toMatchObject({ may: { edit: false, confirm: false, invoice: false } });
    expect(await readLedger(await actorOf(there.secretary), of.caseId)).toBeNull();
    await editCase(of.here.secretary, { caseId: of.caseId, version: 1, title: "Samordnare", summary: "", responsibleId: of.here.secretary.personId, secrecyGround: "OSL 26 kap. 1 §" });
    expect(await readLedger(await actorOf(of.here.reader), of.caseId)).toBeNull();
    expect(await readWorkspaceLedger(await actorOf(of.here.reader))).toMatchObject({ rows: [], years: [] });
    expect((await readWorkspaceLedger(await actorOf(of.here.secretary)))!.rows).toHaveLength(3);
  });

  it("tells the association's own money from others'", async () => {
    const of = await planned();
    await addPledge(of.secretary, addPledgeShape.parse({ caseId: of.caseId, payer: { kind: "organisation", organisationId: of.here.organisationId }, years: [{ year: "2011", sum: "90 tkr" }] }));
    expect((await readLedger(await actorOf(of.here.secretary), of.caseId))!.pledges).toMatchObject([{ isOwn: true }]);
  });

  it("has the reply that one may rest on, while it is proposed", async () => {
    const of = await proposedAndAsked();
    await replies(of, 0, "endorse");
    await replies(of, 1, "oppose");
    const actor = await actorOf({ ...of.here.secretary, now: later });
    const [luleå, pajala] = [await pledgeOf(of, 0), await pledgeOf(of, 1)];
    expect(await readPledge(actor, of.caseId, luleå.id)).toMatchObject({ pledge: { hasReply: true }, reply: { id: await replyOf(of, 0), decided: { name: "Kommunstyrelsen" } } });
    expect(await readPledge(actor, of.caseId, pajala.id)).toMatchObject({ pledge: { hasReply: false }, reply: null });
    expect(await readPledge(actor, of.caseId, of.planId)).toBeNull();
  });
});

describe("the list to invoice from", () => {
  it("has a line for each year that is left of what binds, the earliest year first, of one case or one year if asked", async () => {
    const of = await proposed();
    await confirm(of, 0);
    await confirm(of, "fund", { years: [{ year: 2011, sum: "350 tkr" }, { year: 2012, sum: "" }] });
    const { rows } = (await readWorkspaceLedger(await actorOf(of.here.reader)))!;
    expect(toInvoice(rows).map(({ row, year, sum }) => [row.payerName.split(" ")[0], year, sum])).toEqual([["Luleå", 2011, tkr(300)], ["Strukturfonden", 2011, tkr(350)], ["Luleå", 2012, tkr(300)]]);
    expect(toInvoice(rows, { year: 2012 })).toHaveLength(1);
    expect(toInvoice(rows, { caseId: of.planId })).toEqual([]);
  });

  it("as a file has the decision behind each line, and no text that a spreadsheet takes for a formula", () => {
    const decided = { by: "body", name: "=Kommunstyrelsen", on: "2011-03-07", paragraph: "22", registrationNumber: "" } as const;
    const file = csv(invoiceTable([{ payer: "Piteå kommun", registrationNumber: "18/11", caseTitle: "Samordnare", year: 2011, sum: tkr(57), decided }], "sv"));
    expect(file.split("\r\n")[1]).toBe("Piteå kommun;18/11;Samordnare;2011;57000,00;'=Kommunstyrelsen;2011-03-07;22;");
  });
});

describe("a condition", () => {
  it("names the pledges made under it", async () => {
    const of = await proposedAndAsked();
    const conditionId = await built(of);
    await confirm(of, 0, { conditionIds: [conditionId] });
    const { decisions } = await readConditions(await actorOf(of.here.secretary), of.caseId, later);
    expect(decisions[0]!.conditions).toMatchObject([{ id: conditionId, pledges: [{ payerName: expect.stringContaining("Luleå"), sum: tkr(600) }] }]);
  });
});
