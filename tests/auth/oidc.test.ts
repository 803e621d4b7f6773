import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setEnvironment } from "#lib/env.ts";
import { insert, stored } from "../support/association.ts";
import { asOwner, withDatabase } from "../support/database.ts";
import { type AuthServer, startAuthServer } from "./auth-server.ts";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider.ts";
import { Visitor } from "./visitor.ts";

withDatabase();

let server: AuthServer;
let personId: string;
let email: string;
let visitor: Visitor;
beforeAll(async () => {
  server = await startAuthServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  setEnvironment({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", NEXTAUTH_URL: "" });
});
beforeEach(async () => {
  personId = randomUUID();
  email = `${personId}@example.se`;
  visitor = new Visitor();
  await insert(["Person", { id: personId, name: "Siv", email }], ["Account", { personId }]);
});

describe.each([
  ["puts the address in the signed token", { conforming: false }],
  ["gives the address only when asked for it separately", { conforming: true }],
])("with a provider that %s", (_how, how) => {
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await startIdentityProvider(`${server.address}/api/auth/callback/oidc`, how);
    setEnvironment({ NEXTAUTH_URL: server.address, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: "attsats", OIDC_CLIENT_SECRET: provider.clientSecret });
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  /** The whole way: from our sign-in page to the provider and back. Gives where one ends up. */
  async function signInAs(sub: string, known: object): Promise<URL> {
    provider.whoever = sub;
    provider.people = { [sub]: known };
    const leave = await visitor.step(server.address, "signin/oidc", { callbackUrl: `${server.address}/adalen` });
    expect(leave.origin).toBe(provider.issuer);
    return visitor.follow(leave.href, (address) => address.origin === server.address && !address.pathname.startsWith("/api/"));
  }

  test("one whose verified address is known is signed in, comes to where they were going, and is bound to the provider's number", async () => {
    const end = await signInAs(`sub-${personId}`, { email, email_verified: true });
    expect(end.href).toBe(`${server.address}/adalen`);
    expect(await visitor.personId(server.address)).toBe(personId);
    expect(await stored("Account", { personId })).toMatchObject({ oidcSubject: `${provider.issuer} sub-${personId}` });
  });

  test("one who has been here before is known by the number, whatever address the provider has now", async () => {
    await signInAs(`sub-${personId}`, { email, email_verified: true });
    visitor = new Visitor();
    await signInAs(`sub-${personId}`, { email: "nytt.namn@example.se", email_verified: true });
    expect(await visitor.personId(server.address)).toBe(personId);
  });

  test.each([
    ["one whom nobody here knows", { email: "ingen@example.se", email_verified: true }],
    ["one whose address isn't verified", { email_verified: false }],
    ["one without an address", { email: undefined }],
  ])("%s is turned away, and no account is made", async (_who, known) => {
    const end = await signInAs(randomUUID(), { email, ...known });
    expect([end.pathname, end.searchParams.get("error")]).toEqual(["/sign-in", "AccessDenied"]);
    expect(await visitor.personId(server.address)).toBeNull();
    expect(await stored("Account", { personId })).toMatchObject({ oidcSubject: null });
    expect(await stored("Person", { email: "ingen@example.se" })).toBeUndefined();
  });

  test("one whose account is closed is turned away, known before or not", async () => {
    await signInAs(`sub-${personId}`, { email, email_verified: true });
    await asOwner((connection) => connection.query('UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1', [personId]));
    visitor = new Visitor();
    const end = await signInAs(`sub-${personId}`, { email, email_verified: true });
    expect(end.searchParams.get("error")).toBe("AccessDenied");
    expect(await visitor.personId(server.address)).toBeNull();
  });

  test("the way back works only for the browser that set out, and only once", async () => {
    provider.whoever = `sub-${personId}`;
    provider.people = { [provider.whoever]: { email, email_verified: true } };
    const leave = await visitor.step(server.address, "signin/oidc", { callbackUrl: `${server.address}/` });
    const back = await visitor.follow(leave.href, (address) => address.origin === server.address);

    const stranger = new Visitor();
    await stranger.ask(back);
    expect(await stranger.personId(server.address)).toBeNull();
    const forged = new URL(back);
    forged.searchParams.set("state", "made-up");
    await visitor.ask(forged);
    expect(await visitor.personId(server.address)).toBeNull();
  });

  test("one is never sent on to a page elsewhere", async () => {
    provider.whoever = `sub-${personId}`;
    provider.people = { [provider.whoever]: { email, email_verified: true } };
    const leave = await visitor.step(server.address, "signin/oidc", { callbackUrl: "https://elsewhere.example/steal" });
    const end = await visitor.follow(leave.href, (address) => !address.pathname.startsWith("/api/") && address.origin !== provider.issuer);
    expect(end.origin).toBe(server.address);
  });
});
