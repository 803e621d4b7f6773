import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { bodyOn } from "#lib/queries/members/body.ts";
import { addMandate, addMandateShape } from "#lib/usecases/mandate/add-mandate.ts";
import { editMandate, editMandateShape } from "#lib/usecases/mandate/edit-mandate.ts";
import { endMandate } from "#lib/usecases/mandate/end-mandate.ts";
import { replaceMandate, replaceMandateShape } from "#lib/usecases/mandate/replace-mandate.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited, mandateIn, municipality, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});
const filled = (change: object = {}) => addMandateShape.parse({ bodyId: here.boardId, name: "Anna Berg", role: "member", from: "2007-01-01", ...change });
const add = (change: object = {}, by = here.secretary) => addMandate(by, filled(change));
const boardOn = async (on: string) => (await bodyOn((await loadActor(here.slug, here.reader.personId))!, "styrelsen", on))!;

describe("a mandate is given", () => {
  test("with role, party, whom it represents, group and weight", async () => {
    const representsOrganisationId = await municipality("Kalix kommun");
    const { mandateId } = await add({ party: " S ", representsOrganisationId, votingGroup: "kommuner", voteWeight: "2", to: "2010-12-31" });
    const { seats, roll, quorum } = await boardOn("2010-04-22");
    expect(seats).toMatchObject([
      { personName: "Anna Berg", role: "member", party: "S", representsName: "Kalix kommun", votingGroup: "kommuner", voteWeight: 2, to: "2010-12-31" },
    ]);
    expect(roll).toEqual({ totalWeight: 2, groups: [{ name: "kommuner", seats: 1, weight: 2 }] });
    expect(quorum).toBe(1);
    expect(await audited(here)).toMatchObject([
      { act: "person.add", facts: { name: "Anna Berg" } },
      { act: "mandate.add", subjectId: mandateId, facts: { name: "Anna Berg", body: "Styrelsen", role: "member", from: "2007-01-01" } },
    ]);
  });

  test("and gives its holder the way in for as long as it lasts, if they have an account", async () => {
    const lastYear = String(new Date().getFullYear() - 1);
    await add({ name: "Frida Främling", email: `${here.stranger.personId}@example.se` });
    expect(await loadActor(here.slug, here.stranger.personId)).toMatchObject({ mandates: [{ role: "member" }] });
    const mandate = await stored("Mandate", { personId: here.stranger.personId });
    await endMandate(here.secretary, { mandateId: String(mandate?.["id"]), version: 1, lastDay: `${lastYear}-12-31` });
    expect(await loadActor(here.slug, here.stranger.personId)).toBeNull();
  });

  test("to substitutes, who stand in their order", async () => {
    await add({ name: "Tredje", role: "substitute", substituteOrder: "3" });
    await add({ name: "Utan ordning", role: "substitute" });
    await add({ name: "Första", role: "substitute", substituteOrder: "1" });
    expect((await boardOn("2010-04-22")).substitutes.map(({ personName }) => personName)).toEqual(["Första", "Tredje", "Utan ordning"]);
  });

  test.each([
    ["whose weight is nothing", { voteWeight: "0" }, "weight"],
    ["whose day is none", { from: "2007-02-30" }, "noSuchDay"],
    ["without a role", { role: "" }, "roleMissing"],
    ["whose order is no number", { role: "substitute", substituteOrder: "först" }, "order"],
  ])("not one %s: the field says so", (_what, change, code) => {
    const read = addMandateShape.safeParse({ bodyId: here.boardId, name: "Anna Berg", role: "member", from: "2007-01-01", ...change });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([`mandate.${code}`]);
  });

  test.each<[string, { again?: boolean } & Record<string, unknown>, string]>([
    ["one who has a mandate in the body meanwhile", { again: true }, "mandate.alreadyHasOne"],
    ["a second chair", { role: "chair" }, "mandate.chairTaken"],
    ["a delegate outside an assembly", { role: "delegate" }, "mandate.delegateOnlyInAssembly"],
    ["an organisation that isn't there", { representsOrganisationId: randomUUID() }, "mandate.unknownOrganisation"],
    ["a body that isn't there", { bodyId: randomUUID() }, "body.unknown"],
    ["a body that doesn't exist yet", { from: "1999-12-31" }, "mandate.beforeBody"],
  ])("not to or for %s", async (_whom, { again, ...change }, code) => {
    await mandateIn(here, here.reader.personId, { role: "chair" });
    await expect(add({ ...change, ...(again && { personId: here.reader.personId }) })).rejects.toMatchObject({ code });
    expect(await audited(here)).toEqual([]);
  });

  test("to one person once, when two give it at the same moment", async () => {
    const given = { personId: here.reader.personId };
    const both = await Promise.allSettled([add(given), add(given)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await boardOn("2010-04-22")).seats).toHaveLength(1);
  });

  test("not by the reader, and not in the body of another association", async () => {
    await expect(add({}, here.reader)).rejects.toMatchObject({ code: "policy.notAllowed" });
    const other = await association();
    await expect(addMandate(other.secretary, filled())).rejects.toMatchObject({ code: "body.unknown" });
  });
});

describe("a mandate that there is", () => {
  let mandateId: string;
  beforeEach(async () => {
    ({ mandateId } = await add({ party: "S", voteWeight: 2 }));
  });

  test("ends on its last day", async () => {
    await endMandate(here.secretary, { mandateId, version: 1, lastDay: "2009-12-31" });
    expect((await boardOn("2009-12-31")).seats).toHaveLength(1);
    const after = await boardOn("2010-01-01");
    expect([after.seats, after.ended.map(({ to }) => to)]).toEqual([[], ["2009-12-31"]]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "mandate.end", facts: { name: "Anna Berg", to: "2009-12-31" } });
  });

  test("can't be made to go on into another of the same person", async () => {
    await endMandate(here.secretary, { mandateId, version: 1, lastDay: "2008-12-31" });
    const { personId } = (await stored("Mandate", { id: mandateId })) as { personId: string };
    await add({ personId, from: "2009-01-01" });
    await expect(endMandate(here.secretary, { mandateId, version: 2, lastDay: "2009-01-01" })).rejects.toMatchObject({ code: "mandate.alreadyHasOne" });
  });

  test("is taken over by another, who has its terms", async () => {
    const { mandateId: next } = await replaceMandate(here.secretary, replaceMandateShape.parse({ mandateId, version: 1, firstDay: "2009-03-01", name: "Bo Ek" }));
    expect((await boardOn("2009-02-28")).seats).toMatchObject([{ personName: "Anna Berg" }]);
    expect((await boardOn("2009-03-01")).seats).toMatchObject([{ id: next, personName: "Bo Ek", party: "S", voteWeight: 2, to: null }]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "mandate.replace", facts: { name: "Anna Berg", successor: "Bo Ek", from: "2009-03-01" } });
  });

  test("is not taken over on its first day, and then nobody has been added either", async () => {
    const taken = replaceMandate(here.secretary, replaceMandateShape.parse({ mandateId, version: 1, firstDay: "2007-01-01", name: "Ingen Alls" }));
    await expect(taken).rejects.toMatchObject({ code: "mandate.replacedOutsideItsTime" });
    expect(await stored("Person", { name: "Ingen Alls" })).toBeUndefined();
  });

  test("is corrected, unless someone else has saved since", async () => {
    const correct = (version: number, change: object) =>
      editMandate(here.administrator, editMandateShape.parse({ mandateId, version, role: "viceChair", from: "2007-01-01", party: "M", ...change }));
    await correct(1, {});
    expect(await stored("Mandate", { id: mandateId })).toMatchObject({ role: "viceChair", party: "M", voteWeight: 1, version: 2 });
    await expect(correct(1, { party: "C" })).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Ada Administratör" } });
  });

  test("is unknown in another association", async () => {
    const other = await association();
    await expect(endMandate(other.secretary, { mandateId, version: 1, lastDay: "2009-12-31" })).rejects.toMatchObject({ code: "mandate.unknown" });
    expect(await stored("Mandate", { id: mandateId })).toMatchObject({ to: null });
  });
});
