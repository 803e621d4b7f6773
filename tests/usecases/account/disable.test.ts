import { beforeEach, describe, expect, test } from "vitest";
import { openAccount } from "#lib/data/account.ts";
import { loadActor } from "#lib/data/actor.ts";
import { acts } from "#lib/policy/acts.ts";
import { disableAccount } from "#lib/usecases/account/disable-account.ts";
import { enableAccount } from "#lib/usecases/account/enable-account.ts";
import { perform } from "#lib/usecases/perform.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { type Association, association, audited, mandateIn, now, personWith, stored } from "../../support/association.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await association();
});
const disable = (personId: string) => disableAccount(here.administrator, { personId });

describe("one whose account is disabled", () => {
  test("is out at once, whatever they were, in every act there is", async () => {
    const { personId } = await personWith(here, ["administrator", "secretary", "reader"]);
    await mandateIn(here, personId, { role: "chair" });
    expect(await loadActor(here.slug, personId)).toMatchObject({ roles: { length: 3 }, mandates: { length: 1 } });
    await disable(personId);

    expect(await openAccount(personId, now)).toBeNull();
    expect(await loadActor(here.slug, personId)).toBeNull();
    for (const act of acts) {
      const worked = perform({ personId, workspace: here.slug, now }, act, async () => "done");
      await expect(worked, act).rejects.toMatchObject({ code: "auth.noAccess" });
    }
    expect(await audited(here)).toMatchObject([{ act: "account.disable", actorId: here.administrator.personId, subjectId: personId }]);
    expect(await stored("Account", { personId })).toMatchObject({ disabledAt: now, disabledById: here.administrator.personId });
  });

  test("is in again when the account is opened, with roles and mandates as before", async () => {
    await disable(here.secretary.personId);
    await enableAccount(here.administrator, { personId: here.secretary.personId });
    expect(await loadActor(here.slug, here.secretary.personId)).toMatchObject({ roles: [{ role: "secretary" }] });
    expect((await audited(here)).map(({ act }) => act)).toEqual(["account.disable", "account.enable"]);
  });

  test("can't be disabled again, nor one who is open be opened", async () => {
    await disable(here.reader.personId);
    await expect(disable(here.reader.personId)).rejects.toMatchObject({ code: "members.accountDisabled" });
    await expect(enableAccount(here.administrator, { personId: here.secretary.personId })).rejects.toMatchObject({ code: "members.accountOpen" });
  });
});

describe("nobody disables", () => {
  test.each(["secretary", "reader", "stranger"] as const)("being the %s", async (who) => {
    await expect(disableAccount(here[who], { personId: here.reader.personId })).rejects.toMatchObject({ code: expect.stringMatching(/notAllowed|noAccess/) });
  });

  test("themselves", async () => {
    await personWith(here, ["administrator"]);
    await expect(disable(here.administrator.personId)).rejects.toMatchObject({ code: "members.notOneself" });
  });

  test("one of another association", async () => {
    const other = await association();
    await expect(disable(other.reader.personId)).rejects.toMatchObject({ code: "members.unknownPerson" });
  });

  test("one who belongs to another association too: they would be out there as well", async () => {
    const other = await association();
    await mandateIn(other, here.reader.personId);
    await expect(disable(here.reader.personId)).rejects.toMatchObject({ code: "members.belongsElsewhere" });
    expect(await loadActor(other.slug, here.reader.personId)).not.toBeNull();
  });

  test("the last administrator who can sign in: of two who disable each other at once, one is left", async () => {
    const second = await personWith(here, ["administrator"]);
    const both = await Promise.allSettled([
      disableAccount(here.administrator, { personId: second.personId }),
      disableAccount(second, { personId: here.administrator.personId }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const open = await asOwner((connection) =>
      connection.query(`SELECT FROM "WorkspaceRole" r JOIN "Account" a USING ("personId") WHERE r."workspaceId" = $1 AND r.role = 'administrator' AND a."disabledAt" IS NULL`, [here.id]),
    );
    expect(open.rowCount).toBe(1);
  });
});
