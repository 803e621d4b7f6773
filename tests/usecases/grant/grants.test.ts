import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grantsOf } from "#lib/data/grant.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { readGrants } from "#lib/queries/grant/case-grants.ts";
import { readPledge } from "#lib/queries/pledge/case-ledger.ts";
import { readWorkspaceGrants } from "#lib/queries/grant/workspace-grants.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { addGrant, addGrantShape } from "#lib/usecases/grant/add-grant.ts";
import { applyForGrant, applyForGrantShape, decideGrant, decideGrantShape, withdrawGrant, withdrawGrantShape } from "#lib/usecases/grant/record-step.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { tkr } from "../../domain/funding/seeds.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, withDatabase } from "../../support/database.ts";
import { actorOf } from "../case/setting.ts";
import { later } from "../condition/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { closed, confirm, planned, pledgeOf, type Pledging, proposed } from "../pledge/setting.ts";

withDatabase();

const today = "2010-05-10";
const entry = { funder: "Tillväxtfonden", purpose: "Samordning", from: "2011-01-01", to: "2011-12-31", appliedFor: "450 tkr", deadline: "2010-06-01", coFunding: "400 tkr", renewalOf: "" };
const add = (of: Pledging, change: Partial<typeof entry> = {}, context: ActContext = of.secretary) => addGrant(context, addGrantShape.parse({ caseId: of.caseId, ...entry, ...change }));
const apply = (of: Pledging, grantId: string, context: ActContext = of.secretary) => applyForGrant(context, applyForGrantShape.parse({ grantId, on: "2010-05-03", reference: "T 17" }));
const decide = (of: Pledging, grantId: string, change: object = { outcome: "granted", sum: "430 tkr" }, context: ActContext = of.secretary) =>
  decideGrant(context, decideGrantShape.parse({ grantId, on: "2010-05-07", reference: "T 17/2", ...change }));
const withdraw = (of: Pledging, grantId: string, context: ActContext = of.secretary) => withdrawGrant(context, withdrawGrantShape.parse({ grantId, on: "2010-05-07", reason: "Landstinget söker." }));
const kept = (of: Pledging): Promise<GrantApplication[]> => inTransaction(of.here.id, (tx) => grantsOf(tx, of.here.id, [of.caseId]));
const latest = async (of: Pledging) => (await audited(of.here)).at(-1);

describe("a grant", () => {
  test("is added, applied for and granted; what is kept and the audit say so", async () => {
    const of = await planned();
    const { grantId } = await add(of);
    expect(await kept(of)).toMatchObject([{ id: grantId, funder: "Tillväxtfonden", from: "2011-01-01", to: "2011-12-31", appliedFor: tkr(450), deadline: "2010-06-01", coFunding: tkr(400), applied: null, decision: null, withdrawal: null }]);
    expect(await latest(of)).toMatchObject({ act: "grant.add", subjectId: grantId, facts: { funder: "Tillväxtfonden", sum: 450_000, day: "2010-06-01" } });
    await apply(of, grantId);
    expect(await latest(of)).toMatchObject({ act: "grant.apply", subjectId: grantId, facts: { day: "2010-05-03", reference: "T 17" } });
    await decide(of, grantId);
    expect(await kept(of)).toMatchObject([{ applied: { on: "2010-05-03", reference: "T 17" }, decision: { outcome: "granted", on: "2010-05-07", sum: tkr(430), reference: "T 17/2" } }]);
    expect(await latest(of)).toMatchObject({ act: "grant.decide", facts: { outcome: "granted", sum: 430_000, reference: "T 17/2" } });
  });

  test("that is granted fills in its funder's own pledge, and leads to it until that is confirmed and after", async () => {
    const of = await proposed();
    const [actor, fund] = [await actorOf(of.secretary), await pledgeOf(of, "fund")];
    const known = async () => (await readPledge(actor, of.caseId, fund.id))?.granted;
    const { grantId } = await add(of, { funder: "strukturfonden" });
    await apply(of, grantId);
    expect(await known()).toBeNull();
    await decide(of, grantId);
    expect(await known()).toEqual({
      grantId,
      decided: { by: "delegate", name: "strukturfonden", on: "2010-05-07", paragraph: "", registrationNumber: "T 17/2" },
      years: [{ year: 2011, sum: tkr(430) }],
    });
    const leadsTo = async () => (await readGrants(actor, of.caseId, today))?.pledges.get(grantId);
    expect(await leadsTo()).toMatchObject({ id: fund.id, state: "proposed" });
    await confirm(of, "fund", { years: [{ year: 2011, sum: "430 tkr" }, { year: 2012, sum: "" }] });
    expect(await known()).toBeNull();
    expect(await leadsTo()).toMatchObject({ id: fund.id, state: "binding" });
  });

  test("is refused, or given up, and has ended by that", async () => {
    const of = await planned();
    const [{ grantId: refused }, { grantId: givenUp }] = [await add(of), await add(of)];
    await apply(of, refused);
    await decide(of, refused, { outcome: "refused" });
    await withdraw(of, givenUp);
    expect(await latest(of)).toMatchObject({ act: "grant.withdraw", subjectId: givenUp, facts: { reason: "Landstinget söker." } });
    const grants = new Map((await kept(of)).map((grant) => [grant.id, grant]));
    expect([grants.get(refused), grants.get(givenUp)]).toMatchObject([{ decision: { outcome: "refused", sum: 0n } }, { withdrawal: { on: "2010-05-07", reason: "Landstinget söker." } }]);
    expect(await refusalOf(decide(of, refused))).toBe("grant.isDecided");
    expect(await refusalOf(apply(of, givenUp))).toBe("grant.isWithdrawn");
  });

  test("is renewed for the next period, once", async () => {
    const of = await planned();
    const { grantId } = await add(of);
    const next = { from: "2012-01-01", to: "2012-12-31", deadline: "2011-06-01", renewalOf: grantId };
    expect(await refusalOf(add(of, next))).toBe("grant.nothingToRenew");
    await apply(of, grantId);
    const { grantId: renewal } = await add(of, next);
    expect((await kept(of)).find(({ id }) => id === renewal)).toMatchObject({ renewalOf: grantId, from: "2012-01-01" });
    expect(await latest(of)).toMatchObject({ act: "grant.renew", subjectId: renewal });
    expect(await refusalOf(add(of, next))).toBe("grant.isRenewed");
    expect(await refusalOf(add(await planned(), next))).toBe("grant.unknown");
  });

  test("is the secretary's alone, of the association it belongs to, and not added to a closed case", async () => {
    const of = await planned();
    const there = await association();
    const { grantId } = await add(of);
    const [reader, stranger, elsewhere] = [of.here.reader, of.here.stranger, there.secretary].map((who) => ({ ...who, now: later })) as [ActContext, ActContext, ActContext];
    expect(await refusalOf(add(of, {}, reader))).toBe("policy.notAllowed");
    expect(await refusalOf(add(of, {}, elsewhere))).toBe("case.unknown");
    for (const act of [apply, withdraw, (given: Pledging, id: string, who: ActContext) => decide(given, id, undefined, who)]) {
      expect(await refusalOf(act(of, grantId, reader))).toBe("policy.notAllowed");
      expect(await refusalOf(act(of, grantId, stranger))).toBe("auth.noAccess");
      expect(await refusalOf(act(of, grantId, elsewhere))).toBe("grant.unknown");
    }
    await closed(of);
    expect(await refusalOf(add(of))).toBe("grant.caseClosed");
    await apply(of, grantId);
    expect(await kept(of)).toMatchObject([{ applied: { on: "2010-05-03" } }]);
  });

  test("is added once for the same key, and ends once though two end it at the same moment", async () => {
    const of = await planned();
    const context = { ...of.secretary, idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([add(of, {}, context), add(of, {}, context)]);
    expect(other).toEqual(one);
    await apply(of, one.grantId);
    const both = await Promise.allSettled([decide(of, one.grantId), withdraw(of, one.grantId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await audited(of.here)).filter(({ act }) => act.startsWith("grant."))).toHaveLength(3);
  });

  test("is kept by the database too: nothing is changed, and nothing decided that wasn't sent", async () => {
    const of = await planned();
    const { grantId } = await add(of);
    const within = (statement: string) =>
      asApplication(async (connection) => {
        await connection.query(`SELECT set_config('attsats.workspace', $1, false)`, [of.here.id]);
        await connection.query(statement);
      });
    const grant = `INSERT INTO "GrantStep" ("workspaceId", "grantId", kind, "on", sum, reference, "byId", at) VALUES ('${of.here.id}', '${grantId}', 'granted', '2010-05-07', 100, 'T', '${of.secretary.personId}', now())`;
    await expect(within(grant)).rejects.toThrow("does not stand so");
    await expect(within(`UPDATE "GrantApplication" SET funder = 'Annan'`)).rejects.toThrow("permission denied");
  });
});

describe("the list of grants", () => {
  test("tells how far the co-funding has come by the ledger of the case", async () => {
    const of = await proposed();
    await add(of);
    await confirm(of, 0);
    const found = await readGrants(await actorOf(of.here.secretary), of.caseId, today);
    expect(found).toMatchObject({ may: { add: true, record: true }, grants: [{ state: "toApply", isLate: false, isRenewable: false, standing: { demanded: tkr(400), binding: tkr(300), proposed: tkr(650), missing: tkr(100) } }] });
  });

  test("is read by those the case reaches, and has a late one as late", async () => {
    const of = await planned();
    const there = await association();
    await add(of);
    const [secretary, reader, elsewhere] = await Promise.all([of.here.secretary, of.here.reader, there.secretary].map(actorOf));
    expect(await readGrants(reader!, of.caseId, "2010-06-02")).toMatchObject({ may: { add: false, record: false }, grants: [{ isLate: true }] });
    expect(await readWorkspaceGrants(reader!, later)).toMatchObject([{ funder: "Tillväxtfonden", caseTitle: "Samordnare" }]);
    expect(await readGrants(elsewhere!, of.caseId, today)).toBeNull();
    expect(await readWorkspaceGrants(elsewhere!, later)).toEqual([]);
    await editCase(of.here.secretary, { caseId: of.caseId, version: 1, title: "Samordnare", summary: "", responsibleId: of.here.secretary.personId, secrecyGround: "OSL 26 kap. 1 §" });
    expect(await readGrants(reader!, of.caseId, today)).toBeNull();
    expect(await readWorkspaceGrants(reader!, later)).toEqual([]);
    expect(await readWorkspaceGrants(secretary!, later)).toHaveLength(1);
  });

  test("reminds the secretary alone from a month before the last day, until it is sent", async () => {
    const of = await planned();
    const { grantId } = await add(of);
    const seen = async (who: ActContext, day: string) => (await dashboard(await actorOf(who), new Date(`${day}T08:00:00Z`))).todos.filter(({ kind }) => kind === "grantToApplyFor");
    expect(await seen(of.here.secretary, "2010-05-01")).toEqual([]);
    expect(await seen(of.here.secretary, "2010-05-02")).toMatchObject([{ grant: { id: grantId, caseId: of.caseId }, due: "2010-06-01" }]);
    expect(await seen(of.here.secretary, "2010-06-02")).toMatchObject([{ urgency: "overdue" }]);
    expect(await seen(of.here.reader, "2010-06-02")).toEqual([]);
    await apply(of, grantId);
    expect(await seen(of.here.secretary, "2010-06-02")).toEqual([]);
  });
});
