import { beforeEach, describe, expect, test } from "vitest";
import { openAccount } from "#lib/data/account.ts";
import { passwordMatches } from "#lib/data/password-hash.ts";
import { changePassword } from "#lib/usecases/account/change-password.ts";
import { issueLinkByOperator } from "#lib/usecases/account/issue-link-by-operator.ts";
import { issuePasswordLink } from "#lib/usecases/account/issue-password-link.ts";
import { setPasswordByLink } from "#lib/usecases/account/set-password-by-link.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { type Association, association, audited, mandateIn, now, personWith, stored } from "../../support/association.ts";

withDatabase();

const good = "tre gröna paraplyer";
const better = "fyra blå regnkappor";
const minutesLater = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) });

let here: Association;
let personId: string;
beforeEach(async () => {
  here = await association();
  ({ personId } = await personWith(here, ["reader"], "Nils Ny"));
});
const invite = () => issuePasswordLink(here.administrator, { personId });
const hashOf = async () => (await stored("Account", { personId }))?.["passwordHash"] as string | null;

describe("an invitation", () => {
  test("lets the person choose a password once, within seven days, and tells it in the log without the token", async () => {
    const { token, kind, expiresAt } = await invite();
    expect(kind).toBe("invitation");
    expect(expiresAt).toEqual(new Date("2010-04-29T07:00:00Z"));
    await setPasswordByLink(minutesLater(60 * 24 * 7 - 1), { token, password: good });

    expect(await passwordMatches(good, await hashOf())).toBe(true);
    await expect(setPasswordByLink(minutesLater(1), { token, password: better })).rejects.toMatchObject({ code: "auth.linkVoid" });
    const events = await audited(here);
    expect(events.map(({ act, actorId, subjectId }) => [act, actorId, subjectId])).toEqual([
      ["account.link", here.administrator.personId, personId],
      ["account.password", personId, personId],
    ]);
    expect(JSON.stringify(events)).not.toContain(token);
  });

  test("keeps only the token's digest, also where the same act was sent with a key", async () => {
    const { token } = await issuePasswordLink({ ...here.administrator, idempotencyKey: "7d444840-9dc0-11d1-b245-5ffdce74fad2" }, { personId });
    const everything = await asOwner(async (connection) => {
      const rows: unknown[] = [];
      for (const table of ["PasswordLink", "IdempotencyKey", "AuditEvent", "Account"]) rows.push(...(await connection.query(`SELECT * FROM "${table}"`)).rows);
      return rows;
    });
    expect(JSON.stringify(everything)).not.toContain(token);
  });

  test.each([
    ["after seven days", 60 * 24 * 7],
    ["long after", 60 * 24 * 365],
  ])("is void %s", async (_when, minutes) => {
    const { token } = await invite();
    await expect(setPasswordByLink(minutesLater(minutes), { token, password: good })).rejects.toMatchObject({ code: "auth.linkVoid" });
    expect(await hashOf()).toBeNull();
  });

  test("is void when a newer one has been made, and one never made is", async () => {
    const first = await invite();
    const second = await invite();
    await expect(setPasswordByLink({ now }, { token: first.token, password: good })).rejects.toMatchObject({ code: "auth.linkVoid" });
    await expect(setPasswordByLink({ now }, { token: "made-up", password: good })).rejects.toMatchObject({ code: "auth.linkVoid" });
    await setPasswordByLink({ now }, { token: second.token, password: good });
  });

  test("can still be used after a password that won't do", async () => {
    const { token } = await invite();
    await expect(setPasswordByLink({ now }, { token, password: "för kort" })).rejects.toMatchObject({ code: "auth.passwordTooShort" });
    await setPasswordByLink({ now }, { token, password: good });
  });

  test("used by two at once is used by one", async () => {
    const { token } = await invite();
    const both = await Promise.allSettled([good, better].map((password) => setPasswordByLink({ now }, { token, password })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await audited(here)).filter(({ act }) => act === "account.password")).toHaveLength(1);
  });

  test("is void for one who has been shut out since", async () => {
    const { token } = await invite();
    await asOwner((connection) => connection.query(`UPDATE "Account" SET "disabledAt" = $1 WHERE "personId" = $2`, [now, personId]));
    await expect(setPasswordByLink({ now }, { token, password: good })).rejects.toMatchObject({ code: "auth.linkVoid" });
  });
});

describe("a reset", () => {
  beforeEach(async () => {
    await setPasswordByLink({ now }, { token: (await invite()).token, password: good });
  });

  test("holds for an hour, and the old password until it is used", async () => {
    const { token, kind, expiresAt } = await invite();
    expect(kind).toBe("reset");
    expect(expiresAt).toEqual(new Date("2010-04-22T08:00:00Z"));
    expect(await passwordMatches(good, await hashOf())).toBe(true);
    await expect(setPasswordByLink(minutesLater(60), { token, password: better })).rejects.toMatchObject({ code: "auth.linkVoid" });
  });

  test("ends the sessions begun before it", async () => {
    const { token } = await invite();
    await setPasswordByLink(minutesLater(30), { token, password: better });
    expect(await openAccount(personId, minutesLater(29).now)).toBeNull();
    expect(await openAccount(personId, minutesLater(30).now)).toMatchObject({ name: "Nils Ny" });
  });
});

describe("who may be given a link", () => {
  test.each(["secretary", "reader", "stranger"] as const)("not by the %s", async (who) => {
    await expect(issuePasswordLink(here[who], { personId })).rejects.toMatchObject({ code: expect.stringMatching(/notAllowed|noAccess/) });
    expect(await stored("PasswordLink", { personId })).toBeUndefined();
  });

  test("not one of another association, who is unknown here", async () => {
    const other = await association();
    await expect(issuePasswordLink(here.administrator, { personId: other.secretary.personId })).rejects.toMatchObject({ code: "members.unknownPerson" });
  });

  test("not one who belongs to another association too: the link would open that as well", async () => {
    const other = await association();
    await mandateIn(other, personId);
    await expect(invite()).rejects.toMatchObject({ code: "members.belongsElsewhere", facts: { name: "Nils Ny" } });
  });

  test("not one without an address to sign in with", async () => {
    await asOwner((connection) => connection.query(`UPDATE "Person" SET email = NULL WHERE id = $1`, [personId]));
    await expect(invite()).rejects.toMatchObject({ code: "members.emailNeeded" });
  });
});

describe("whoever runs the installation", () => {
  test("makes a link for one whom no administrator may let in, and it is told wherever the person belongs", async () => {
    const other = await association();
    await mandateIn(other, personId);
    const { token, name } = await issueLinkByOperator(`${personId}@example.se`, now);
    expect(name).toBe("Nils Ny");
    await setPasswordByLink({ now }, { token, password: good });
    for (const place of [here, other]) {
      expect((await audited(place)).map(({ act, actorId, facts }) => [act, actorId, facts])).toEqual([
        ["account.link", null, { kind: "operator", name: "Nils Ny" }],
        ["account.password", personId, {}],
      ]);
    }
  });

  test("makes none for an address that nobody has, nor for a closed account", async () => {
    await expect(issueLinkByOperator("ingen@example.se", now)).rejects.toMatchObject({ code: "members.unknownPerson" });
    await asOwner((connection) => connection.query(`UPDATE "Account" SET "disabledAt" = $1 WHERE "personId" = $2`, [now, personId]));
    await expect(issueLinkByOperator(`${personId}@example.se`, now)).rejects.toMatchObject({ code: "members.accountDisabled" });
  });
});

describe("one's own password", () => {
  beforeEach(async () => {
    await setPasswordByLink({ now }, { token: (await invite()).token, password: good });
  });
  const change = (current: string, password: string) => changePassword({ personId, ...minutesLater(5) }, { current, password });

  test("is changed by one who knows it, and every session ends", async () => {
    await change(good, better);
    expect(await passwordMatches(better, await hashOf())).toBe(true);
    expect(await openAccount(personId, now)).toBeNull();
    expect((await audited(here)).at(-1)).toMatchObject({ act: "account.password", actorId: personId });
  });

  test.each([
    ["by one who doesn't know it", better, better, "auth.currentPasswordWrong"],
    ["to one that won't do", good, "nils.nils.ny1", "auth.passwordOwnName"],
  ])("is not changed %s", async (_how, current, password, code) => {
    await expect(change(current, password)).rejects.toMatchObject({ code });
    expect(await passwordMatches(good, await hashOf())).toBe(true);
  });
});
