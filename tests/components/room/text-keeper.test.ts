import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MeetingTexts } from "#components/room/meeting-texts.ts";
import type { TextDraft } from "#components/room/text-draft.ts";
import { type TextDoors, TextKeeper } from "#components/room/text-keeper.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";

const text = (...paragraphs: string[]): RichText => ({
  type: "doc",
  content: paragraphs.map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
});
const opened = text("Ordföranden öppnar sammanträdet.", "Dagordningen godkänns.");
const mine = text("Ordföranden öppnar sammanträdet klockan nio.", "Dagordningen godkänns.");
const atTen = new Date("2010-04-22T08:00:00Z");
const atEleven = new Date("2010-04-22T09:00:00Z");

type Save = TextDoors["save"];

/** A keeper between an editor and a server of a few lines each; the server can be cut off, be slow, refuse, and be written in by another. */
function keeping(stored: RichText = opened, version = 1) {
  const server = { text: stored, version, reachable: true, refuses: null as string | null };
  const store = { left: null as TextDraft | null };
  const save = vi.fn<Save>(async (sent) => {
    if (!server.reachable) return null;
    if (server.refuses) return { ok: false, sentence: server.refuses, fields: {} };
    if (sent.baseVersion !== server.version) {
      const { text: theirs, version: newest } = server;
      return { ok: true, value: { saved: false, theirs: { text: theirs, version: newest, savedBy: "Anna Lind", savedAt: atTen } } };
    }
    Object.assign(server, { text: sent.text, version: sent.baseVersion + 1 });
    return { ok: true, value: { saved: true, version: server.version, savedAt: atEleven } };
  });
  const open = () => {
    const editor = { text: server.text };
    const written = { read: () => editor.text, write: (put: RichText) => void (editor.text = put), isBeingWritten: () => false };
    const remember = (left: TextDraft | null) => void (store.left = left);
    const keeper = new TextKeeper({ text: server.text, version: server.version, savedAt: atTen, savedBy: "Anna Lind" }, { written, save, remember });
    const write = (words: RichText) => {
      editor.text = words;
      keeper.changed();
    };
    return { keeper, editor, write };
  };
  const someoneElse = (words: RichText) => Object.assign(server, { text: words, version: server.version + 1 });
  return { ...open(), open, server, store, save, someoneElse };
}

/** Holds the next save back until it is let go. */
function holding(save: ReturnType<typeof keeping>["save"]) {
  const answer = save.getMockImplementation()!;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  save.mockImplementationOnce(async (sent) => {
    await held;
    return answer(sent);
  });
  return () => letGo();
}

/** Loses the answer to the next save, which the server takes. */
function losing(save: ReturnType<typeof keeping>["save"]) {
  const answer = save.getMockImplementation()!;
  save.mockImplementationOnce(async (sent) => {
    await answer(sent);
    return null;
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is written", () => {
  test("is in the browser's store at once, and at the server when the hand rests", async () => {
    const { keeper, write, server, store } = keeping();
    write(mine);
    expect(store.left).toEqual({ text: mine, base: { text: opened, version: 1 }, unanswered: null });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.text).toEqual(mine);
    expect(store.left).toBeNull();
    expect(keeper.state().saving).toEqual({ state: "saved", at: atEleven });
  });

  test("is never said to be saved before it is, nor to be waiting when it has been taken back", async () => {
    const { keeper, write, save, store } = keeping();
    expect(keeper.state().saving).toEqual({ state: "saved", at: atTen });
    write(mine);
    expect(keeper.state().saving).toEqual({ state: "saving" });
    write(opened);
    expect(keeper.state().saving).toEqual({ state: "saved", at: atTen });
    expect(store.left).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).not.toHaveBeenCalled();
  });

  test("is sent within a second though the writing goes on", async () => {
    const { write, save } = keeping();
    for (let step = 0; step < 5; step += 1) {
      write(text(`Ord ${step}`));
      await vi.advanceTimersByTimeAsync(220);
    }
    expect(save).toHaveBeenCalledOnce();
  });

  test("while a save is under way isn't called saved when that one is, and goes in the next", async () => {
    const { keeper, write, save, server, store } = keeping();
    const letGo = holding(save);
    write(text("Ett."));
    await vi.advanceTimersByTimeAsync(700);
    write(text("Ett och två."));
    letGo();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.text).toEqual(text("Ett."));
    expect(keeper.state().saving).toEqual({ state: "saving" });
    expect(store.left).toEqual({ text: text("Ett och två."), base: { text: text("Ett."), version: 2 }, unanswered: null });
    await vi.advanceTimersByTimeAsync(700);
    expect(server.text).toEqual(text("Ett och två."));
    expect(keeper.state().saving).toMatchObject({ state: "saved" });
  });

  test("stays here and is sent again when there is contact", async () => {
    const { keeper, write, server, store } = keeping();
    server.reachable = false;
    write(mine);
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state().saving).toEqual({ state: "unsaved" });
    expect(store.left?.text).toEqual(mine);
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.text).toEqual(mine);
    expect(keeper.state().saving).toMatchObject({ state: "saved" });
  });

  test("that is refused stays here, with the reason", async () => {
    const { keeper, write, server, store } = keeping();
    server.refuses = "Sammanträdet är avslutat.";
    write(mine);
    expect(await keeper.flush()).toBe(false);
    expect(keeper.state()).toMatchObject({ saving: { state: "unsaved" }, problem: "Sammanträdet är avslutat." });
    expect(store.left?.text).toEqual(mine);
  });
});

describe("all that is written is saved on demand", () => {
  test("at once, also what is written while a save is under way", async () => {
    const { keeper, write, save, server } = keeping();
    const letGo = holding(save);
    write(text("Ett."));
    const saved = keeper.flush();
    write(text("Ett och två."));
    letGo();
    expect(await saved).toBe(true);
    expect(server.text).toEqual(text("Ett och två."));
    expect(save).toHaveBeenCalledTimes(2);
  });

  test("without a request when nothing waits", async () => {
    const { keeper, save } = keeping();
    expect(await keeper.flush()).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });

  test("of a meeting, also the text that was left: the one that can't be saved is named", async () => {
    const [first, second] = [keeping(), keeping()];
    const texts = new MeetingTexts("siv");
    texts.open("1", "Sammanträdet öppnas", first.keeper);
    texts.open("2", "Anmälningar", second.keeper);
    first.write(mine);
    second.write(mine);
    second.server.reachable = false;
    expect(await texts.saveAll()).toBe("Anmälningar");
    expect(first.server.text).toEqual(mine);
    second.server.reachable = true;
    expect(await texts.saveAll()).toBeNull();
    expect(second.server.text).toEqual(mine);
  });

  test("what was left unsaved is handed to the one who opens the item again, also where the browser keeps nothing", () => {
    const { keeper, write, open, server } = keeping();
    const texts = new MeetingTexts("siv");
    expect(texts.open("1", "Sammanträdet öppnas", keeper)).toBeNull();
    server.reachable = false;
    write(mine);
    const again = open();
    const left = texts.open("1", "Sammanträdet öppnas", again.keeper);
    expect(left).toEqual({ text: mine, base: { text: opened, version: 1 }, unanswered: null });
    again.keeper.restore(left!);
    expect(again.editor.text).toEqual(mine);
    expect(again.keeper.state().saving).toEqual({ state: "saving" });
  });
});

describe("what the server took without its answer coming back", () => {
  const more = text("Ordföranden öppnar sammanträdet klockan nio och hälsar välkommen.", "Dagordningen godkänns.");

  test("is one's own: the writing goes on from it, also after a crash", async () => {
    const { write, open, server, store, save } = keeping();
    losing(save);
    write(mine);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.text).toEqual(mine);
    write(more);
    const again = open();
    again.keeper.restore(store.left!);
    expect(again.keeper.state().conflict).toBeNull();
    expect(await again.keeper.flush()).toBe(true);
    expect(server.text).toEqual(more);
  });

  test("is sent again as it was, and what has been written since after it", async () => {
    const { keeper, write, server, store, save } = keeping();
    losing(save);
    write(mine);
    await vi.advanceTimersByTimeAsync(700);
    write(more);
    expect(await keeper.flush()).toBe(true);
    expect(save.mock.calls.map(([sent]) => sent.text)).toEqual([mine, mine, more]);
    expect(server.text).toEqual(more);
    expect(store.left).toBeNull();
  });
});

describe("what another has saved", () => {
  test("is joined block by block with what is written here", async () => {
    const { keeper, write, editor, someoneElse, server, store } = keeping();
    someoneElse(text("Ordföranden öppnar sammanträdet.", "Dagordningen godkänns med ett tillägg."));
    write(mine);
    expect(await keeper.flush()).toBe(true);
    const both = text("Ordföranden öppnar sammanträdet klockan nio.", "Dagordningen godkänns med ett tillägg.");
    expect(server.text).toEqual(both);
    expect(editor.text).toEqual(both);
    expect(store.left).toBeNull();
    expect(keeper.state().saving).toMatchObject({ state: "saved" });
  });

  test("and is the same as what is written here leaves nothing waiting", async () => {
    const { keeper, write, someoneElse, store } = keeping();
    someoneElse(mine);
    write(mine);
    expect(await keeper.flush()).toBe(true);
    expect(keeper.state().saving).toMatchObject({ state: "saved" });
    expect(store.left).toBeNull();
  });

  test("in the same words is a conflict: nothing is saved until a person has chosen", async () => {
    const { keeper, write, editor, someoneElse, server, save } = keeping();
    const theirs = text("Ordföranden öppnar sammanträdet klockan tio.", "Dagordningen godkänns.");
    someoneElse(theirs);
    write(mine);
    expect(await keeper.flush()).toBe(false);
    expect(keeper.state().conflict?.savedBy).toBe("Anna Lind");
    expect(server.text).toEqual(theirs);
    expect(editor.text).toEqual(mine);
    expect(await keeper.flush()).toBe(false);
    expect(save).toHaveBeenCalledOnce();
    keeper.resolve(["mine"]);
    expect(await keeper.flush()).toBe(true);
    expect(server.text).toEqual(mine);
  });

  test("comes with the room when nobody writes here", () => {
    const { keeper, editor } = keeping();
    keeper.meet({ text: mine, version: 2 }, "Anna Lind");
    expect(editor.text).toEqual(mine);
    keeper.meet({ text: opened, version: 1 }, "Anna Lind");
    expect(editor.text).toEqual(mine);
  });

  test("since a crash is joined with what the crash left", async () => {
    const { open, someoneElse, server } = keeping();
    someoneElse(text("Ordföranden öppnar sammanträdet.", "Dagordningen godkänns med ett tillägg."));
    const again = open();
    again.keeper.restore({ text: mine, base: { text: opened, version: 1 }, unanswered: null });
    expect(await again.keeper.flush()).toBe(true);
    expect(server.text).toEqual(text("Ordföranden öppnar sammanträdet klockan nio.", "Dagordningen godkänns med ett tillägg."));
  });
});
