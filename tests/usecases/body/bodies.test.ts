import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { bodyTree } from "#lib/queries/members/bodies.ts";
import { findBody } from "#lib/queries/members/body.ts";
import { editBody } from "#lib/usecases/body/edit-body.ts";
import { setBodyRules, setBodyRulesShape } from "#lib/usecases/body/set-body-rules.ts";
import { setStandingItems } from "#lib/usecases/body/set-standing-items.ts";
import { setUpBody } from "#lib/usecases/body/set-up-body.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited, mandateIn, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});
const setUp = (change: object = {}) =>
  setUpBody(here.secretary, { name: "Planeringsgruppen", kind: "preparatory", purpose: "", from: "2004-03-01", setUpByBodyId: here.boardId, ...change });
const actor = async () => (await loadActor(here.slug, here.reader.personId))!;
const rules = (change: object = {}) => setBodyRulesShape.parse({ bodyId: here.boardId, version: 1, ...defaultRules("board", "nonprofitAssociation"), definiteName: "", decidingPhrase: "", ...change });

describe("a body is set up", () => {
  test("by another, with the rules and standing items of its kind", async () => {
    const { slug } = await setUp();
    expect(slug).toBe("planeringsgruppen");
    const body = await findBody(await actor(), slug);
    expect(body).toMatchObject({ kind: "preparatory", setUpByBodyId: here.boardId, rules: defaultRules("preparatory", "nonprofitAssociation") });
    expect(body?.agendaTemplate.items.map(({ kind }) => kind)).toEqual(["opening", "agenda", "previousMinutes", "otherQuestions", "closing"]);
    expect(await audited(here)).toMatchObject([{ act: "body.set-up", facts: { name: "Planeringsgruppen", kind: "preparatory", from: "2004-03-01" } }]);
  });

  test("and stands under the one that set it up, from its first day on", async () => {
    await setUp();
    const names = async (on: string) => (await bodyTree(await actor(), on)).tree.map(({ body, setUp: under }) => [body.name, under.map((branch) => branch.body.name)]);
    expect(await names("2004-03-01")).toEqual([["Styrelsen", ["Planeringsgruppen"]]]);
    expect(await names("2004-02-29")).toEqual([["Styrelsen", []]]);
  });

  test("under an address of its own, though its name has been had before", async () => {
    const { bodyId } = await setUp();
    await editBody(here.secretary, { bodyId, version: 1, name: "Planeringsgruppen", purpose: "", from: "2004-03-01", to: "2007-12-31", setUpByBodyId: null });
    expect((await setUp({ from: "2008-01-01" })).slug).toBe("planeringsgruppen-2");
  });

  test.each([
    ["with a name in use", { name: "styrelsen" }, "body.nameTaken"],
    ["by a body that isn't there", { setUpByBodyId: "7d444840-9dc0-41d1-b245-5ffdce74fad2" }, "body.unknown"],
  ])("not %s", async (_how, change, code) => {
    await expect(setUp(change)).rejects.toMatchObject({ code });
  });

  test("not by a body of another association", async () => {
    const other = await association();
    await expect(setUp({ setUpByBodyId: other.boardId })).rejects.toMatchObject({ code: "body.unknown" });
  });

  test("not by the reader", async () => {
    await expect(setUpBody(here.reader, { name: "Ny", kind: "board", purpose: "", from: "2010-01-01", setUpByBodyId: null })).rejects.toMatchObject({ code: "policy.notAllowed" });
  });
});

describe("a body is changed", () => {
  test("but never so that it has set itself up through others", async () => {
    const { bodyId } = await setUp();
    const change = { bodyId: here.boardId, version: 1, name: "Styrelsen", purpose: "", from: "2000-01-01", to: null, setUpByBodyId: bodyId };
    await expect(editBody(here.secretary, change)).rejects.toMatchObject({ code: "body.setUpInCircle" });
  });

  test("to end on a day, and the mandates that go on end with it", async () => {
    const mandateId = await mandateIn(here, here.reader.personId);
    const change = { bodyId: here.boardId, version: 1, name: "Styrelsen", purpose: "", from: "2000-01-01", to: "2010-12-31", setUpByBodyId: null };
    await editBody(here.secretary, change);
    expect((await stored("Mandate", { id: mandateId }))?.["to"]).toEqual(new Date(2010, 11, 31));
    expect(await audited(here)).toMatchObject([{ act: "body.edit", facts: { name: "Styrelsen", endedMandates: 1 } }]);
    await expect(editBody(here.secretary, { ...change, version: 2, from: "2008-01-01" })).rejects.toMatchObject({ code: "body.mandateBefore" });
  });

  test("in its rules, which are kept as they were given", async () => {
    await setBodyRules(here.secretary, rules({ quorum: { kind: "share", numerator: "2", denominator: "3" }, adjusters: "2", definiteName: " Styrelsen ", attendAtDistance: true }));
    expect(await stored("Body", { id: here.boardId })).toMatchObject({
      version: 2,
      rules: { quorum: { kind: "share", numerator: 2, denominator: 3 }, adjusters: 2, definiteName: "Styrelsen", decidingPhrase: null, attendAtDistance: true },
    });
    expect(await audited(here)).toMatchObject([{ act: "body.rules", subjectId: here.boardId }]);
  });

  test("not to rules that its kind can't have", async () => {
    await expect(setBodyRules(here.secretary, rules({ recusedMayStay: true }))).rejects.toMatchObject({ code: "body.recusedMustLeave" });
    await expect(setBodyRules(here.secretary, rules({ delegates: { perStartedInhabitants: 4000 } }))).rejects.toMatchObject({ code: "body.delegatesOnlyInAssembly" });
  });

  test("in a public authority, never to deciding without a meeting", async () => {
    here = await association({ legalForm: "publicAuthority" });
    await expect(setBodyRules(here.secretary, rules({ perCapsulam: true }))).rejects.toMatchObject({ code: "body.noPerCapsulam" });
  });

  test("in its standing items, with opening first and closing last", async () => {
    const items = [{ kind: "opening" as const, title: " Mötet öppnas " }, { kind: "closing" as const, title: "Mötet avslutas" }];
    await setStandingItems(here.secretary, { bodyId: here.boardId, version: 1, items });
    expect(await stored("Body", { id: here.boardId })).toMatchObject({ agendaTemplate: { items: [{ kind: "opening", title: "Mötet öppnas" }, items[1]] } });
    await expect(setStandingItems(here.secretary, { bodyId: here.boardId, version: 2, items: items.toReversed() })).rejects.toMatchObject({ code: "agenda.openingAndClosing" });
  });

  test("by the first of two who had it open", async () => {
    await setBodyRules(here.administrator, rules({ adjusters: 2 }));
    await expect(setBodyRules(here.secretary, rules({ adjusters: 3 }))).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Ada Administratör" } });
  });

  test("not from another association", async () => {
    const other = await association();
    await expect(setBodyRules(other.secretary, rules())).rejects.toMatchObject({ code: "body.unknown" });
  });
});
