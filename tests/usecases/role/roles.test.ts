import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import type { Role } from "#lib/domain/actor/actor.ts";
import { grantRole, grantRoleShape } from "#lib/usecases/role/grant-role.ts";
import { revokeRole } from "#lib/usecases/role/revoke-role.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { type Association, association, audited, municipality, personWith, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});
const filled = (input: object) => grantRoleShape.parse({ role: "reader", ...input });
const rolesOf = async (personId: string) => (await loadActor(here.slug, personId))?.roles.map(({ role }) => role) ?? [];
const roleId = async (personId: string, role: Role) => (await stored("WorkspaceRole", { personId, role }))?.["id"] as string;

describe("a role is given", () => {
  test("to a new person, who gets an account without a password, and it is told who gave it", async () => {
    const { personId } = await grantRole(here.administrator, filled({ name: "Nils Ny", email: "Nils.Ny@Example.se", role: "secretary" }));
    expect(await rolesOf(personId)).toEqual(["secretary"]);
    expect(await stored("Person", { id: personId })).toMatchObject({ name: "Nils Ny", email: "nils.ny@example.se" });
    expect(await stored("Account", { personId })).toMatchObject({ passwordHash: null });
    expect(await stored("WorkspaceRole", { personId })).toMatchObject({ grantedById: here.administrator.personId, revokedAt: null });
    expect((await audited(here)).map(({ act, facts }) => [act, facts])).toEqual([
      ["person.add", { name: "Nils Ny" }],
      ["role.grant", { name: "Nils Ny", role: "secretary" }],
    ]);
  });

  test("to someone who is known by the address from another association, under the name they have", async () => {
    const other = await association();
    const email = (await stored("Person", { id: other.secretary.personId }))?.["email"];
    const { personId } = await grantRole(here.administrator, filled({ name: "Någon Annan", email }));
    expect(personId).toBe(other.secretary.personId);
    expect(await loadActor(here.slug, personId)).toMatchObject({ name: "Siv Sekreterare", roles: [{ role: "reader" }] });
    expect(await loadActor(other.slug, personId)).toMatchObject({ roles: [{ role: "secretary" }] });
  });

  test("to a municipal contact for their municipality", async () => {
    const organisationId = await municipality("Kalix kommun");
    await grantRole(here.administrator, filled({ personId: here.reader.personId, role: "municipalContact", organisationId }));
    expect(await loadActor(here.slug, here.reader.personId)).toMatchObject({ roles: [{ role: "municipalContact", organisationId }, { role: "reader" }] });
  });

  test.each([
    ["the secretary", "secretary", {}, "policy.notAllowed"],
    ["the reader", "reader", {}, "policy.notAllowed"],
    ["a stranger", "stranger", {}, "auth.noAccess"],
    ["nobody in particular", "administrator", { name: "" }, "members.personMissing"],
    ["one without an address", "administrator", { email: "" }, "members.emailNeeded"],
    ["a contact of nothing", "administrator", { role: "municipalContact" }, "settings.contactNeedsOrganisation"],
    ["a contact of an organisation that isn't there", "administrator", { role: "municipalContact", organisationId: randomUUID() }, "members.unknownOrganisation"],
  ] as const)("not by or to %s", async (_whom, who, change, code) => {
    const given = grantRole(here[who], filled({ name: "Nils Ny", email: "nils.ny@example.se", ...change }));
    await expect(given).rejects.toMatchObject({ code });
    expect(await audited(here)).toEqual([]);
  });

  test("not to one of another association by their id alone", async () => {
    const other = await association();
    await expect(grantRole(here.administrator, filled({ personId: other.reader.personId }))).rejects.toMatchObject({ code: "members.unknownPerson" });
  });

  test("once only, also when it is given twice at the same moment, or sent again with the same key", async () => {
    const given = { personId: here.secretary.personId };
    const both = await Promise.allSettled([grantRole(here.administrator, filled(given)), grantRole(here.administrator, filled(given))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(grantRole(here.administrator, filled(given))).rejects.toMatchObject({ code: "settings.roleHeld", facts: { name: "Siv Sekreterare" } });

    const context = { ...here.administrator, idempotencyKey: randomUUID() };
    const first = await grantRole(context, filled({ name: "Nils Ny", email: "nils.igen@example.se" }));
    expect(await grantRole(context, filled({ name: "Nils Ny", email: "nils.igen@example.se" }))).toEqual(first);
    expect((await audited(here)).filter(({ act }) => act === "role.grant")).toHaveLength(2);
  });
});

describe("a role is taken back", () => {
  const revoke = async (personId: string, role: Role, by = here.administrator) => revokeRole(by, { personId, roleId: await roleId(personId, role) });

  test("from the next request on, and stays on record", async () => {
    await revoke(here.secretary.personId, "secretary");
    expect(await loadActor(here.slug, here.secretary.personId)).toBeNull();
    expect(await stored("WorkspaceRole", { personId: here.secretary.personId })).toMatchObject({ revokedById: here.administrator.personId });
    expect(await audited(here)).toMatchObject([{ act: "role.revoke", facts: { name: "Siv Sekreterare", role: "secretary" } }]);
    await expect(revoke(here.secretary.personId, "secretary")).rejects.toMatchObject({ code: "settings.roleNotHeld" });
  });

  test("not by others than administrators", async () => {
    await expect(revoke(here.reader.personId, "reader", here.secretary)).rejects.toMatchObject({ code: "policy.notAllowed" });
  });

  test("not one of another association, even by an administrator who knows its id", async () => {
    const other = await association();
    await expect(revoke(other.reader.personId, "reader")).rejects.toMatchObject({ code: "members.unknownPerson" });
    expect(await loadActor(other.slug, other.reader.personId)).not.toBeNull();
  });

  test("from the last administrator never, nor from the last who can sign in", async () => {
    const refused = { code: "settings.lastAdministrator" };
    await expect(revoke(here.administrator.personId, "administrator")).rejects.toMatchObject(refused);
    const shutOut = await personWith(here, ["administrator"]);
    await asOwner((connection) => connection.query(`UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1`, [shutOut.personId]));
    await expect(revoke(here.administrator.personId, "administrator")).rejects.toMatchObject(refused);
  });

  test("by two administrators from each other at the same moment: one is left", async () => {
    const second = await personWith(here, ["administrator"]);
    const both = await Promise.allSettled([
      revoke(second.personId, "administrator"),
      revoke(here.administrator.personId, "administrator", second),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = [...(await rolesOf(second.personId)), ...(await rolesOf(here.administrator.personId))];
    expect(left).toEqual(["administrator"]);
  });
});
