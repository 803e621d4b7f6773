import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { memberOrganisations } from "#lib/queries/members/organisations.ts";
import { addMembers } from "#lib/usecases/membership/add-members.ts";
import { editMembership } from "#lib/usecases/membership/edit-membership.ts";
import { addOrganisation } from "#lib/usecases/organisation/add-organisation.ts";
import { withDatabase } from "../../support/database.ts";
import { type Association, association, audited, municipality, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
let kalix: string;
let boden: string;
beforeEach(async () => {
  here = await association();
  kalix = await municipality("Kalix kommun", { asOf: "2009-12-31", count: 16_926 });
  boden = await municipality("Bodens kommun", { asOf: "2009-12-31", count: 27_535 });
});
const add = (organisationIds: string[], from = "2005-01-01") => addMembers(here.secretary, { organisationIds, from });
const membersOn = async (on: string) => memberOrganisations((await loadActor(here.slug, here.reader.personId))!, { on, population: null });

describe("organisations become members", () => {
  test("all of them, from their first day on, with their inhabitants", async () => {
    expect(await add([kalix, boden, kalix])).toEqual({ added: 2 });
    expect((await membersOn("2004-12-31")).members).toEqual([]);
    const { members, inhabitants, population } = await membersOn("2005-01-01");
    expect(members.map(({ name, population: count }) => [name, count])).toEqual([["Bodens kommun", 27_535], ["Kalix kommun", 16_926]]);
    expect(inhabitants).toBe(44_461);
    expect(population).toEqual({ asOf: "2009-12-31", source: "SCB" });
    expect((await audited(here)).map(({ act, facts }) => [act, facts["name"]])).toEqual([["membership.add", "Kalix kommun"], ["membership.add", "Bodens kommun"]]);
  });

  test("or none of them, when one can't", async () => {
    await add([kalix]);
    await expect(add([boden, kalix])).rejects.toMatchObject({ code: "members.alreadyMember", facts: { name: "Kalix kommun", from: "2005-01-01" } });
    await expect(add([boden, here.organisationId])).rejects.toMatchObject({ code: "members.notItsOwn" });
    await expect(add([boden, randomUUID()])).rejects.toMatchObject({ code: "members.unknownOrganisation" });
    expect((await membersOn("2005-01-01")).members.map(({ name }) => name)).toEqual(["Kalix kommun"]);
  });

  test("once, when two add the same at the same moment", async () => {
    const both = await Promise.allSettled([add([kalix]), add([kalix])]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test.each(["reader", "stranger"] as const)("not by the %s", async (who) => {
    await expect(addMembers(here[who], { organisationIds: [kalix], from: "2005-01-01" })).rejects.toMatchObject({ code: expect.stringMatching(/notAllowed|noAccess/) });
  });
});

describe("a membership", () => {
  let membershipId: string;
  beforeEach(async () => {
    await add([kalix]);
    membershipId = (await membersOn("2010-01-01")).members[0]!.id;
  });
  const edit = (change: object = {}) => editMembership(here.administrator, { membershipId, version: 1, from: "2005-01-01", to: "2009-12-31", ...change });

  test("ends, and the organisation can come back the day after", async () => {
    await edit();
    await add([kalix], "2010-01-01");
    expect((await membersOn("2009-12-31")).members).toHaveLength(1);
    const later = await membersOn("2010-01-01");
    expect(later.members).toMatchObject([{ from: "2010-01-01", to: null }]);
    expect(later.others).toMatchObject([{ from: "2005-01-01", to: "2009-12-31" }]);
    expect((await audited(here)).at(1)).toMatchObject({ act: "membership.edit", facts: { name: "Kalix kommun", from: "2005-01-01", to: "2009-12-31" } });
  });

  test("can't be made to meet the next one", async () => {
    await edit();
    await add([kalix], "2010-01-01");
    await expect(edit({ version: 2, to: null })).rejects.toMatchObject({ code: "members.alreadyMember" });
  });

  test("is not written over when another has saved since", async () => {
    await edit();
    await expect(edit({ to: "2008-12-31" })).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Ada Administratör" } });
    expect(await stored("Membership", { id: membershipId })).toMatchObject({ version: 2 });
  });

  test("of another association is unknown here", async () => {
    const other = await association();
    await expect(editMembership(other.secretary, { membershipId, version: 1, from: "2005-01-01", to: null })).rejects.toMatchObject({ code: "members.unknownMembership" });
  });
});

describe("an organisation", () => {
  test("that isn't known is added, once", async () => {
    const name = `Länsstyrelsen ${randomUUID()}`;
    const { organisationId } = await addOrganisation(here.secretary, { kind: "agency", name });
    expect(await stored("Organisation", { id: organisationId })).toMatchObject({ kind: "agency", name });
    await expect(addOrganisation(here.secretary, { kind: "other", name: name.toUpperCase() })).rejects.toMatchObject({ code: "members.organisationKnown", facts: { name } });
  });

  test("is not added by the reader", async () => {
    await expect(addOrganisation(here.reader, { kind: "agency", name: "Länsstyrelsen" })).rejects.toMatchObject({ code: "policy.notAllowed" });
  });
});
