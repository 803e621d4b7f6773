import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DraftDoors, DraftKeeper, type LocalDraft } from "#components/proposal/draft-keeper.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause, findClause } from "#lib/domain/clause/tree.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";

const first = [blankClause("a", "tillsätta en styrgrupp"), blankClause("b", "anställa en projektledare")];
const draft = (clauses: Clause[], version: number): ProposalDraft => ({
  versionId: "v1",
  number: 1,
  version,
  fixed: false,
  clauses,
  savedBy: "Anna Lind",
  savedAt: null,
});
const written = (clauses: Clause[], id: string, text: string) => clauses.map((clause) => (clause.id === id ? { ...clause, text } : clause));

type Save = DraftDoors["save"];

/** A keeper over a server of three lines, which can be cut off, and at which someone else can save. */
function keeping() {
  const server = { stored: draft(first, 1), reachable: true, refuses: null as string | null };
  const store = { left: null as LocalDraft | null };
  const save = vi.fn<Save>(async (sent) => {
    if (!server.reachable) return null;
    if (server.refuses) return { ok: false, sentence: server.refuses };
    if (sent.version !== server.stored.version) return { ok: true, value: { saved: false, theirs: server.stored } };
    server.stored = draft(sent.clauses, sent.version + 1);
    return { ok: true, value: { saved: true, versionId: "v1", number: 1, version: server.stored.version, savedAt: "2010-04-22T09:00:00Z" } };
  });
  const look: DraftDoors["look"] = async ({ version }) => (version === server.stored.version ? null : server.stored);
  const open = () => new DraftKeeper(server.stored, { save, look, remember: (left) => (store.left = left) });
  const someoneElse = (clauses: Clause[]) => (server.stored = draft(clauses, server.stored.version + 1));
  return { keeper: open(), open, server, store, save, someoneElse };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is written", () => {
  test("is in the browser's store at once, and at the server when the writing pauses", async () => {
    const { keeper, server, store } = keeping();
    const mine = written(first, "a", "tillsätta en politisk ledningsgrupp");
    keeper.write(mine);
    expect(store.left).toMatchObject({ versionId: "v1", version: 1, base: first, clauses: mine });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.stored.clauses).toEqual(mine);
    expect(store.left).toBeNull();
    expect(keeper.state().saving).toEqual({ state: "saved", at: new Date("2010-04-22T09:00:00Z") });
  });

  test("is never said to be saved before it is, nor to be waiting when it has been taken back", async () => {
    const { keeper, save } = keeping();
    const opened = keeper.state().saving;
    keeper.write(written(first, "a", "tillsätta en politisk ledningsgrupp"));
    expect(keeper.state().saving).toEqual({ state: "saving" });
    keeper.write(first);
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state().saving).toEqual(opened);
    expect(save).not.toHaveBeenCalled();
  });

  test("is sent within three seconds though the writing goes on", async () => {
    const { keeper, save } = keeping();
    for (let step = 0; step < 12; step += 1) {
      keeper.write(written(first, "a", `tillsätta ${step}`));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(save).toHaveBeenCalledOnce();
  });

  test("while a save is under way goes in the next one", async () => {
    const { keeper, server, save } = keeping();
    let answer = (_: Awaited<ReturnType<Save>>) => undefined as void;
    save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    keeper.write(written(first, "a", "ett"));
    await vi.advanceTimersByTimeAsync(700);
    keeper.write(written(first, "a", "ett och två"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledOnce();
    answer({ ok: true, value: { saved: true, versionId: "v1", number: 1, version: 1, savedAt: "2010-04-22T09:00:00Z" } });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.stored.clauses[0]?.text).toBe("ett och två");
  });

  test("stays here and is sent again when the server can't be reached", async () => {
    const { keeper, server, store } = keeping();
    server.reachable = false;
    const mine = written(first, "a", "utan nät");
    keeper.write(mine);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.state().saving).toEqual({ state: "unsaved" });
    expect(store.left?.clauses).toEqual(mine);
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.stored.clauses).toEqual(mine);
    expect(keeper.state().saving.state).toBe("saved");
  });

  test("stays here with the reason when it is refused, and goes when it is put right", async () => {
    const { keeper, server } = keeping();
    server.refuses = "Att-sats 1 är för lång.";
    keeper.write(written(first, "a", "för långt"));
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state()).toMatchObject({ problem: "Att-sats 1 är för lång.", saving: { state: "unsaved" } });
    server.refuses = null;
    keeper.write(written(first, "a", "kort"));
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state().problem).toBeNull();
    expect(server.stored.clauses[0]?.text).toBe("kort");
  });

  test("is not sent for a clause that is begun but empty, which stays where it is", async () => {
    const { keeper, save, someoneElse } = keeping();
    keeper.write([...first, blankClause("c")]);
    await vi.advanceTimersByTimeAsync(700);
    expect(save).not.toHaveBeenCalled();
    someoneElse(written(first, "a", "deras"));
    await keeper.look();
    expect(keeper.state().clauses.map(({ text }) => text)).toEqual(["deras", "anställa en projektledare", ""]);
  });
});

describe("what someone else saves meanwhile", () => {
  test("is put together with what is written, when it is about other clauses", async () => {
    const { keeper, server, someoneElse } = keeping();
    someoneElse(written(first, "b", "anställa en samordnare"));
    keeper.write(written(first, "a", "tillsätta en arbetsgrupp"));
    await vi.advanceTimersByTimeAsync(2_000);
    const texts = ["tillsätta en arbetsgrupp", "anställa en samordnare"];
    expect(keeper.state().clauses.map(({ text }) => text)).toEqual(texts);
    expect(server.stored.clauses.map(({ text }) => text)).toEqual(texts);
    expect(keeper.state()).toMatchObject({ conflict: null, told: { what: "merged", by: "Anna Lind" } });
  });

  test("is shown when one looks and has written nothing", async () => {
    const { keeper, someoneElse } = keeping();
    someoneElse(written(first, "b", "anställa en samordnare"));
    await keeper.look();
    expect(findClause(keeper.state().clauses, "b")?.text).toBe("anställa en samordnare");
    expect(keeper.state().told).toEqual({ what: "updated", by: "Anna Lind" });
  });

  test.each([
    ["mine", "min text"],
    ["theirs", "deras text"],
  ] as const)("stops the saving when both wrote the same clause, until a person has chosen %s", async (side, text) => {
    const { keeper, server, store, someoneElse } = keeping();
    const theirs = someoneElse(written(first, "a", "deras text"));
    keeper.write(written(first, "a", "min text"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(keeper.state().conflict).toEqual(theirs);
    expect(server.stored).toBe(theirs);
    expect(store.left?.clauses[0]?.text).toBe("min text");

    keeper.choose(side);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.state()).toMatchObject({ conflict: null, saving: { state: "saved" } });
    expect([keeper.state().clauses[0]?.text, server.stored.clauses[0]?.text]).toEqual([text, text]);
  });

  test("is no conflict when it says the same", async () => {
    const { keeper, server, someoneElse } = keeping();
    const same = written(first, "a", "samma text");
    someoneElse(same);
    keeper.write(structuredClone(same));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.state()).toMatchObject({ conflict: null, saving: { state: "saved" } });
    expect(server.stored.version).toBe(2);
  });
});

describe("what was left when the page was torn away", () => {
  test("is taken up and saved", async () => {
    const { keeper, open, server, store } = keeping();
    keeper.write(written(first, "a", "nästan sparat"));
    keeper.stop();
    const left = store.left as LocalDraft;
    const again = open();
    again.restore(left);
    expect(again.state()).toMatchObject({ told: { what: "restored" }, clauses: left.clauses });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.stored.clauses[0]?.text).toBe("nästan sparat");
  });

  test("is put together with what has been saved since", async () => {
    const { keeper, open, server, store, someoneElse } = keeping();
    keeper.write(written(first, "a", "mitt"));
    keeper.stop();
    someoneElse(written(first, "b", "deras"));
    open().restore(store.left as LocalDraft);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.stored.clauses.map(({ text }) => text)).toEqual(["mitt", "deras"]);
  });

  test("is forgotten when the server had it after all", () => {
    const { open, store } = keeping();
    open().restore({ versionId: "v1", version: 1, base: first, clauses: first });
    expect(store.left).toBeNull();
  });
});
