import { randomUUID } from "node:crypto";
import { getServerSession } from "next-auth";
import { cookies, headers } from "next/headers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { action, ownAction, visitorAction } from "#lib/action/boundary.ts";
import { log } from "#lib/action/log.ts";
import { setEnvironment } from "#lib/env.ts";
import { sentence } from "#lib/i18n/refusal.ts";
import { Refused } from "#lib/domain/refused.ts";
import { disableAccount } from "#lib/usecases/account/disable-account.ts";
import { perform } from "#lib/usecases/perform.ts";
import { type Association, association } from "../support/association.ts";
import { asOwner, withDatabase } from "../support/database.ts";

vi.mock("next-auth", () => ({ getServerSession: vi.fn() }));
vi.mock("next/headers", () => ({ headers: vi.fn(), cookies: vi.fn() }));

withDatabase();

const shape = z.strictObject({ title: z.string().min(1, "case.titleMissing").max(10, "case.titleTooLong"), page: z.number().optional() });
const useCase = vi.fn(async (context: { personId: string; workspace: string; now: Date }, input: { title: string }) =>
  perform(context, "case.register", async (_tx, actor) => `${actor.name} ${input.title}`),
);
const act = action(shape, useCase);

let here: Association;
beforeEach(async () => {
  here = await association();
  useCase.mockClear();
  setEnvironment({ PUBLIC_URL: "https://attsats.example" });
  requestWith({ origin: "https://attsats.example" });
  signedIn(here.secretary.personId);
});

function requestWith(given: Record<string, string>, language?: string): void {
  vi.mocked(headers).mockResolvedValue(new Headers({ host: "attsats.example", ...given }) as never);
  vi.mocked(cookies).mockResolvedValue({ get: () => (language ? { value: language } : undefined) } as never);
}
function signedIn(personId: string | null, began = Date.now()): void {
  vi.mocked(getServerSession).mockResolvedValue(personId ? { personId, began } : null);
}
const send = (input: unknown = { title: "Bidrag" }) => act(here.slug, input);

describe("an act from our own page", () => {
  test("is done, by the one who is signed in", async () => {
    expect(await send()).toEqual({ ok: true, value: "Siv Sekreterare Bidrag" });
  });

  test("may say that it is by Sec-Fetch-Site alone", async () => {
    requestWith({ "sec-fetch-site": "same-origin" });
    expect(await send()).toMatchObject({ ok: true });
  });
});

describe("an act is not done", () => {
  test.each([
    ["from another page", { origin: "https://elsewhere.example" }],
    ["from our address at another port", { origin: "https://attsats.example:8443" }],
    ["from a page without an origin", { origin: "null" }],
    ["where nothing says where it is from", {}],
    ["from a page of the same site", { "sec-fetch-site": "same-site" }],
    ["from another page that says it is ours", { origin: "https://elsewhere.example", "sec-fetch-site": "same-origin" }],
    ["at a name that is not ours", { host: "rebound.example", origin: "https://rebound.example" }],
  ])("%s", async (_how, given) => {
    requestWith(given);
    expect(await send()).toMatchObject({ ok: false, code: "errors.foreignOrigin" });
    expect(useCase).not.toHaveBeenCalled();
  });

  test("by nobody", async () => {
    signedIn(null);
    expect(await send()).toMatchObject({ ok: false, code: "auth.signedOut" });
    expect(useCase).not.toHaveBeenCalled();
  });

  test("by one whose account was disabled a moment ago", async () => {
    expect(await send()).toMatchObject({ ok: true });
    await disableAccount(here.administrator, { personId: here.secretary.personId });
    expect(await send()).toMatchObject({ ok: false, code: "auth.signedOut" });
  });

  test("in a session from before the password was changed", async () => {
    await asOwner((connection) => connection.query('UPDATE "Account" SET "sessionsFrom" = $2 WHERE "personId" = $1', [here.secretary.personId, new Date("2026-01-02T12:00:00Z")]));
    signedIn(here.secretary.personId, Date.parse("2026-01-02T11:59:59Z"));
    expect(await send()).toMatchObject({ ok: false, code: "auth.signedOut" });
    signedIn(here.secretary.personId, Date.parse("2026-01-02T12:00:00Z"));
    expect(await send()).toMatchObject({ ok: true });
  });

  test("in a workspace that one may not enter, or that isn't there", async () => {
    const other = await association();
    expect(await act(other.slug, { title: "Bidrag" })).toMatchObject({ ok: false, code: "auth.noAccess" });
    expect(await act("ingenstans", { title: "Bidrag" })).toMatchObject({ ok: false, code: "auth.noAccess" });
  });
});

describe("what is filled in wrongly", () => {
  test("is told by field, with its limits, in the person's language", async () => {
    expect(await send({ title: "" })).toMatchObject({ ok: false, fields: { title: "Skriv vad ärendet gäller." } });
    expect(await send({ title: "Alldeles för långt" })).toMatchObject({ fields: { title: expect.stringContaining("högst 10 tecken") } });
    requestWith({ origin: "https://attsats.example" }, "en");
    expect(await send({ title: "" })).toMatchObject({ fields: { title: expect.not.stringContaining("Skriv") } });
    expect(useCase).not.toHaveBeenCalled();
  });

  test("can't be a workspace, a role or anything else that wasn't asked for", async () => {
    expect(await send({ title: "Bidrag", workspaceId: here.id })).toMatchObject({ ok: false, code: "errors.formWrong" });
    expect(await send(null)).toMatchObject({ ok: false, code: "errors.formWrong" });
    expect(useCase).not.toHaveBeenCalled();
  });
});

describe("what goes wrong inside", () => {
  test("is a sentence where it was expected", async () => {
    useCase.mockRejectedValueOnce(new Refused("members.alreadyMember", { name: "Kalix kommun", from: "2005-01-01" }));
    expect(await send()).toMatchObject({ ok: false, code: "members.alreadyMember", sentence: "Kalix kommun är redan medlem under den tiden, från 1 januari 2005." });
  });

  test("is a reference where it was not, the same in the log, where nothing stands that was typed", async () => {
    const written = vi.spyOn(log, "error").mockReturnValue(undefined);
    useCase.mockImplementationOnce(async () => perform({ personId: here.secretary.personId, workspace: here.slug, now: new Date() }, "x", (tx) => tx.$queryRaw`SELECT ${"hemligt"}::uuid`));
    const outcome = await send();
    expect(outcome).toMatchObject({ ok: false, code: "errors.unexpected", sentence: expect.not.stringContaining("hemligt") });
    const reference = outcome.ok ? "" : outcome.reference;
    expect(written).toHaveBeenCalledWith(expect.objectContaining({ reference }), expect.any(String));
    expect(JSON.stringify(written.mock.calls)).not.toContain("hemligt");
    written.mockRestore();
  });
});

describe("acts outside every workspace", () => {
  test("with one's own account need someone, and nothing more", async () => {
    const own = ownAction(z.strictObject({}), async ({ personId }) => personId);
    expect(await own({})).toEqual({ ok: true, value: here.secretary.personId });
    signedIn(null);
    expect(await own({})).toMatchObject({ code: "auth.signedOut" });
  });

  test("of a visitor need no one, but our own page", async () => {
    const visitor = visitorAction(z.strictObject({}), async () => randomUUID());
    signedIn(null);
    expect(await visitor({})).toMatchObject({ ok: true });
    requestWith({ origin: "https://elsewhere.example" });
    expect(await visitor({})).toMatchObject({ code: "errors.foreignOrigin" });
  });

  test("of a visitor are refused in the language of their page, where it has one", async () => {
    const refuse = async () => Promise.reject(new Refused("case.titleMissing"));
    const [own, ofPage] = [visitorAction(shape, refuse), visitorAction(shape, refuse, async () => "en")];
    requestWith({ origin: "https://attsats.example" }, "sv");
    expect(await own({ title: "Bidrag" })).toMatchObject({ sentence: sentence("case.titleMissing", {}, "sv") });
    expect(await ofPage({ title: "Bidrag" })).toMatchObject({ sentence: sentence("case.titleMissing", {}, "en") });
    expect(await ofPage({ title: "" })).toMatchObject({ fields: { title: sentence("case.titleMissing", {}, "en") } });
  });

  test("of a visitor are refused in the first language, where the page can't be asked for its own", async () => {
    const broken = visitorAction(shape, async () => Promise.reject(new Refused("case.titleMissing")), async () => Promise.reject(new Error("the database is gone")));
    expect(await broken({ title: "Bidrag" })).toMatchObject({ sentence: sentence("case.titleMissing", {}, "sv") });
  });
});
