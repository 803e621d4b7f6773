import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { comeBack, type Errand, setOut, signedInAnewUntil } from "#lib/auth/sign-in-anew.ts";
import { arrive, cookieIn, leave } from "#lib/auth/signing-answer.ts";
import { setEnvironment } from "#lib/env.ts";
import { insert } from "../support/association.ts";
import { withDatabase } from "../support/database.ts";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider.ts";
import { Visitor } from "./visitor.ts";

withDatabase();

const home = "http://attsats.example";
let provider: IdentityProvider;
let personId: string;
let errand: Errand;
beforeAll(async () => {
  provider = await startIdentityProvider(`${home}/api/signing/callback`, { conforming: true });
});
afterAll(async () => {
  await provider[Symbol.asyncDispose]();
  setEnvironment({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", OIDC_SIGNING_ACR: "", NEXTAUTH_URL: "" });
});
beforeEach(async () => {
  personId = await known();
  errand = { workspace: "adalen", meetingId: randomUUID(), versionId: randomUUID(), signatoryId: randomUUID(), digest: randomBytes(32).toString("hex") };
  provider.whoever = `sub-${personId}`;
  provider.how = {};
  setEnvironment({ NEXTAUTH_URL: home, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: "attsats", OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_SIGNING_ACR: "" });
});

/** Someone whom the provider knows by a number made of their id here. */
async function known(): Promise<string> {
  const id = randomUUID();
  await insert(["Person", { id, name: "Siv", email: `${id}@example.se` }], ["Account", { personId: id, oidcSubject: `${provider.issuer} sub-${id}` }]);
  return id;
}

/** To the provider and back, with a browser that may have been there before. */
async function there(visitor = new Visitor()): Promise<{ kept: string; returned: URL; asked: URL }> {
  const { address, kept } = (await setOut(personId, errand))!;
  const returned = await visitor.follow(address, ({ origin }) => origin === home);
  return { kept, returned, asked: new URL(address) };
}

const problemOf = async ({ kept, returned }: { kept: string; returned: URL }, who = personId) => {
  const back = await comeBack(kept, returned, who);
  return "problem" in back ? back.problem : null;
};

describe("one who signs in anew to sign", () => {
  test("comes back with what one signature can be made with, for ten minutes", async () => {
    const { kept, returned } = await there();
    const back = await comeBack(kept, returned, personId);
    const proof = "proof" in back ? back.proof : "";
    const now = new Date();
    const until = signedInAnewUntil(proof, { ...errand, personId }, now)!;

    expect(back.errand).toEqual(errand);
    expect(until.getTime() - now.getTime()).toBeGreaterThan(9 * 60_000);
    expect(signedInAnewUntil(proof, { ...errand, personId }, new Date(until.getTime() + 1))).toBeNull();
    for (const other of [{ versionId: randomUUID() }, { signatoryId: randomUUID() }, { digest: "0".repeat(64) }, { personId: randomUUID() }]) {
      expect(signedInAnewUntil(proof, { ...errand, personId, ...other }, now)).toBeNull();
    }
    expect(signedInAnewUntil(proof.replace(/^\d/, "2"), { ...errand, personId }, now)).toBeNull();
  });

  test("is asked to sign in although they are signed in there, with PKCE, and at the level that is demanded", async () => {
    setEnvironment({ OIDC_SIGNING_ACR: "high substantial" });
    provider.how = { level: "high" };
    const visitor = new Visitor();
    await there(visitor);
    const again = await there(visitor);
    expect(Object.fromEntries(again.asked.searchParams)).toMatchObject({ prompt: "login", max_age: "0", acr_values: "high substantial", code_challenge_method: "S256", scope: "openid" });
    expect(await problemOf(again)).toBeNull();
  });

  test.each([
    ["turns back", { turnsBack: true }, "cancelled"],
    ["was signed in an hour ago, which the provider thinks will do", { at: Math.floor(Date.now() / 1000) - 3600 }, "tooOld"],
    ["signed in at a level that is too low", { level: "low" }, "levelTooLow"],
    ["signed in at no level", {}, "levelTooLow"],
  ] as const)("can't sign with it who %s", async (_who, how, problem) => {
    setEnvironment({ OIDC_SIGNING_ACR: problem === "levelTooLow" ? "high" : "" });
    provider.how = how;
    expect(await problemOf(await there())).toBe(problem);
  });

  test("has to be the one who is signed in here, at the provider and in the browser", async () => {
    const other = await known();
    expect(await problemOf(await there(), other)).toBe("otherPerson");
    provider.whoever = `sub-${other}`;
    expect(await problemOf(await there())).toBe("otherPerson");
    provider.whoever = "someone nobody here knows";
    expect(await problemOf(await there())).toBe("otherPerson");
  });

  test("comes back only once, to where they set out from, with what was kept then", async () => {
    const [first, second] = [await there(), await there()];
    expect(await problemOf({ kept: second.kept, returned: first.returned })).toBe("failed");
    expect(await problemOf(first)).toBeNull();
    expect(await problemOf(first)).toBe("failed");
    const forged = new URL(second.returned);
    forged.searchParams.set("state", "made-up");
    expect(await problemOf({ kept: second.kept, returned: forged })).toBe("failed");
    expect(await comeBack(undefined, second.returned, personId)).toEqual({ errand: null, problem: "failed" });
    expect(await comeBack(`${second.kept}x`, second.returned, personId)).toEqual({ errand: null, problem: "failed" });
  });

  test("goes nowhere without a provider", async () => {
    setEnvironment({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "" });
    expect(await setOut(personId, errand)).toBeNull();
  });
});

describe("the browser", () => {
  const page = () => `/adalen/meetings/${errand.meetingId}/sign`;

  test("keeps what it sets out with where scripts can't read it, only for the way back", async () => {
    const answer = leave({ address: "https://id.example/auth", kept: "sealed" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "https://id.example/auth"]);
    expect(answer.headers.getSetCookie()).toEqual(["attsats-signing=sealed; Path=/api/signing; Max-Age=600; HttpOnly; SameSite=Lax"]);
    expect(cookieIn(new Request(home, { headers: { cookie: "a=b; attsats-signing=sealed" } }), "attsats-signing")).toBe("sealed");
    setEnvironment({ NEXTAUTH_URL: "https://attsats.example" });
    expect(leave({ address: "https://id.example/auth", kept: "sealed" }).headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  test("is sent to the page where one signs, with what to sign with or why not, and never with a proof in the address", () => {
    const well = arrive({ errand, proof: "proof" });
    expect(well.headers.get("location")).toBe(`${home}${page()}?version=${errand.versionId}#sign`);
    expect(well.headers.getSetCookie()).toEqual([
      "attsats-signing=; Path=/api/signing; Max-Age=0; HttpOnly; SameSite=Lax",
      `attsats-signed-in-anew=proof; Path=${page()}; Max-Age=600; HttpOnly; SameSite=Lax`,
    ]);
    const ill = arrive({ errand, problem: "cancelled" });
    expect(ill.headers.get("location")).toBe(`${home}${page()}?version=${errand.versionId}&signIn=cancelled#sign`);
    expect(ill.headers.getSetCookie()).toHaveLength(1);
    expect(arrive({ errand: null, problem: "failed" }).headers.get("location")).toBe(`${home}/`);
  });
});
