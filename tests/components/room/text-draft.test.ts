import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetDraft, keepDraft, keptDraft, type TextDraft } from "#components/room/text-draft.ts";

const written = (words: string): TextDraft => {
  const text: TextDraft["text"] = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  return { text, base: { text: { type: "doc", content: [] }, version: 1 }, unanswered: null };
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what one has left unsaved is taken up by nobody else at the same computer", () => {
  keepDraft("siv", "item", written("Ordföranden öppnar sammanträdet."));
  expect(keptDraft("siv", "item")).toEqual(written("Ordföranden öppnar sammanträdet."));
  expect(keptDraft("berit", "item")).toBeNull();
  expect(keptDraft("siv", "another")).toBeNull();
});

test("one who has saved forgets their own draft, and not another's", () => {
  keepDraft("siv", "item", written("Sivs"));
  keepDraft("berit", "item", written("Berits"));
  forgetDraft("siv", "item");
  expect(keptDraft("siv", "item")).toBeNull();
  expect(keptDraft("berit", "item")).toEqual(written("Berits"));
});

test("a browser whose store is closed keeps nothing, and says so to nobody", () => {
  vi.stubGlobal("localStorage", { getItem: refused, setItem: refused, removeItem: refused });
  keepDraft("siv", "item", written("Sivs"));
  forgetDraft("siv", "item");
  expect(keptDraft("siv", "item")).toBeNull();
});

function refused(): never {
  throw new DOMException("the store is closed", "SecurityError");
}
