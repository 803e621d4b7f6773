import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { personFromProvider, signInWithPassword } from "#lib/auth/sign-in.ts";
import { hashPassword } from "#lib/data/password-hash.ts";
import { insert } from "../support/association.ts";
import { asOwner, withDatabase } from "../support/database.ts";

vi.mock("@node-rs/argon2", async (importOriginal) => {
  const argon2 = await importOriginal<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

withDatabase();

const password = "tre gröna paraplyer";
const start = new Date("2010-04-22T07:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const refused = { outcome: "refused" };

let passwordHash: string;
let personId: string;
let email: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  personId = randomUUID();
  email = `${personId}@example.se`;
  await insert(["Person", { id: personId, name: "Siv", email }], ["Account", { personId, passwordHash }]);
  await asOwner((connection) => connection.query('TRUNCATE "SignInAttempt"'));
});
const tryOnce = (given: { email?: string; password?: string; origin?: string; at?: Date } = {}) =>
  signInWithPassword(given.email ?? email, given.password ?? password, given.origin ?? "203.0.113.7", given.at ?? start);
const failTimes = async (count: number, given: Parameters<typeof tryOnce>[0] = {}) => {
  for (let number = 0; number < count; number += 1) await tryOnce({ password: "fel", ...given });
};
const disable = () => asOwner((connection) => connection.query('UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1', [personId]));

describe("signing in with a password", () => {
  test("lets in one who knows it, however the address is written", async () => {
    expect(await tryOnce({ email: ` ${email.toUpperCase()} ` })).toEqual({ outcome: "signedIn", personId });
  });

  test("tells the wrong password, the unknown address, the closed account and the one without a password apart in nothing", async () => {
    expect(await tryOnce({ password: "fel" })).toEqual(refused);
    expect(await tryOnce({ email: "ingen@example.se" })).toEqual(refused);
    await asOwner((connection) => connection.query('UPDATE "Account" SET "passwordHash" = NULL WHERE "personId" = $1', [personId]));
    expect(await tryOnce()).toEqual(refused);
    await asOwner((connection) => connection.query('UPDATE "Account" SET "passwordHash" = $2 WHERE "personId" = $1', [personId, passwordHash]));
    await disable();
    expect(await tryOnce()).toEqual(refused);
  });

  test.each([
    ["an address too long for one", { email: `${"a".repeat(250)}@example.se` }],
    ["a password no one has", { password: "x".repeat(1001) }],
    ["a sign that no text can hold", { email: "siv\0@example.se" }],
  ])("refuses %s without asking the database", async (_what, given) => {
    expect(await tryOnce(given)).toEqual(refused);
    expect(await attempts()).toEqual([]);
  });

  test("keeps neither address nor origin in the open", async () => {
    await tryOnce({ password: "fel" });
    expect(JSON.stringify(await attempts())).not.toMatch(new RegExp(`${personId}|203\\.0`));
  });

  test.each([
    ["known", {}],
    ["unknown", { email: "ingen@example.se" }],
  ])("works out the hash once for an address that is %s, so that the time tells nothing", async (_which, given) => {
    await tryOnce(given);
    vi.mocked(verify).mockClear();
    await tryOnce({ password: "fel", ...given });
    expect(verify).toHaveBeenCalledTimes(1);
  });
});

describe("attempts", () => {
  test("are turned away after eight failures from one origin, also with the right password, until the window has passed", async () => {
    await failTimes(8);
    expect(await tryOnce()).toEqual({ outcome: "tooMany", minutes: 15 });
    expect(await tryOnce({ at: later(14) })).toEqual({ outcome: "tooMany", minutes: 1 });
    expect(await tryOnce({ at: later(15.1) })).toMatchObject({ outcome: "signedIn" });
  });

  test("on an address that doesn't exist are turned away alike", async () => {
    await failTimes(8, { email: "ingen@example.se" });
    expect(await tryOnce({ email: "ingen@example.se" })).toEqual({ outcome: "tooMany", minutes: 15 });
  });

  test("by a stranger don't shut out the one whose address it is", async () => {
    await failTimes(12, { origin: "198.51.100.1" });
    expect(await tryOnce({ origin: "203.0.113.7" })).toMatchObject({ outcome: "signedIn" });
  });

  test("turned away don't make the wait longer", async () => {
    await failTimes(8);
    await failTimes(5, { at: later(10) });
    expect(await tryOnce({ at: later(15.1) })).toMatchObject({ outcome: "signedIn" });
  });

  test("that failed before one succeeded are forgiven", async () => {
    await failTimes(7);
    expect(await tryOnce({ at: later(1) })).toMatchObject({ outcome: "signedIn" });
    await failTimes(7, { at: later(2) });
    expect(await tryOnce({ at: later(3) })).toMatchObject({ outcome: "signedIn" });
  });

  test("made at the same moment are counted too", async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => tryOnce({ password: "fel" })));
    expect(many.filter(({ outcome }) => outcome === "refused").length).toBeLessThanOrEqual(8);
  });

  test("older than a day are forgotten", async () => {
    await failTimes(3);
    await tryOnce({ at: later(60 * 24 + 1) });
    expect(await attempts()).toHaveLength(1);
  });
});

describe("one whom the identity provider vouches for", () => {
  const claims = (change: object = {}) => ({ iss: "https://id.example", sub: `sub-${personId}`, email, email_verified: true, ...change });

  test("is known by a verified address the first time, and by the provider's own number after that", async () => {
    expect(await personFromProvider(claims())).toBe(personId);
    expect(await personFromProvider(claims({ email: "helt.annan@example.se", email_verified: false }))).toBe(personId);
  });

  test.each([
    ["an address that isn't verified", { email_verified: false }],
    ["an address that is verified only in words", { email_verified: "true" }],
    ["an address nothing is said of", { email_verified: undefined }],
    ["no address", { email: undefined }],
    ["an address that nobody here has", { email: "ingen@example.se" }],
  ])("is nobody with %s", async (_what, change) => {
    expect(await personFromProvider(claims(change) as never)).toBeNull();
  });

  test("is nobody when the account is closed, known before or not", async () => {
    await personFromProvider(claims());
    await disable();
    expect(await personFromProvider(claims())).toBeNull();
    expect(await personFromProvider(claims({ sub: "another" }))).toBeNull();
  });

  test("can't take over the account of one who is known by another number", async () => {
    await personFromProvider(claims());
    expect(await personFromProvider(claims({ sub: "someone else with the address now" }))).toBeNull();
  });

  test("is not taken for the one with the same number at another provider", async () => {
    await personFromProvider(claims());
    expect(await personFromProvider(claims({ iss: "https://other.example", email: "ingen@example.se" }))).toBeNull();
  });

  test("is bound once, when two come at the same moment", async () => {
    const both = await Promise.all(["a", "b"].map((sub) => personFromProvider(claims({ sub: `${sub} ${personId}` }))));
    expect(both.filter((found) => found === personId)).toHaveLength(1);
  });
});

async function attempts() {
  return asOwner(async (connection) => (await connection.query('SELECT * FROM "SignInAttempt"')).rows);
}
