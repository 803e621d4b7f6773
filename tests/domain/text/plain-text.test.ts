import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText, sameText } from "#lib/domain/text/normalize.ts";
import { isEmptyText, paragraphsOf, plainText } from "#lib/domain/text/plain-text.ts";
import { emptyText } from "#lib/domain/text/rich-text.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { anyText } from "./arbitrary-text.ts";

const p = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });

describe("the words of a text without its form", () => {
  test("paragraphs, nested lists and tables can be told apart", () => {
    const text: RichText = {
      type: "doc",
      content: [
        p("Kansliet redovisar"),
        {
          type: "orderedList",
          attrs: { start: 2 },
          content: [
            { type: "listItem", content: [p("läget"), { type: "bulletList", content: [{ type: "listItem", content: [p("i länet")] }] }] },
            { type: "listItem", content: [p("kostnaden")] },
          ],
        },
        {
          type: "table",
          content: [
            { type: "tableRow", content: [{ type: "tableHeader", content: [p("År")] }, { type: "tableHeader", content: [p("kr/inv")] }] },
            { type: "tableRow", content: [{ type: "tableCell", content: [p("2011")] }, { type: "tableCell", content: [p("1,41")] }] },
          ],
        },
      ],
    };
    expect(plainText(text)).toBe("Kansliet redovisar\n\n2. läget\n   – i länet\n3. kostnaden\n\nÅr\tkr/inv\n2011\t1,41");
  });

  test("a text is empty when there is nothing to read in it", () => {
    expect(isEmptyText(emptyText)).toBe(true);
    expect(isEmptyText({ type: "doc", content: [{ type: "paragraph" }, p("  ")] })).toBe(true);
    expect(isEmptyText({ type: "doc", content: [{ type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }] })).toBe(true);
    expect(isEmptyText({ type: "doc", content: [{ type: "bulletList", content: [{ type: "listItem", content: [p("a")] }] }] })).toBe(false);
    expect(isEmptyText({ type: "doc", content: [p("§")] })).toBe(false);
  });
});

describe("a text made of plain words", () => {
  test("a blank line begins a paragraph, a line break stays one", () => {
    expect(paragraphsOf("Mötet öppnas.\r\n\r\n \r\nTill justerare utses\r\n  Ada Alm \n")).toEqual({
      type: "doc",
      content: [
        p("Mötet öppnas."),
        { type: "paragraph", content: [{ type: "text", text: "Till justerare utses" }, { type: "hardBreak" }, { type: "text", text: "Ada Alm" }] },
      ],
    });
  });

  test("blank words make an empty text, and what can't be printed is dropped", () => {
    expect(paragraphsOf(" \n\n\t")).toEqual(emptyText);
    expect(plainText(paragraphsOf("a\u0000b\tc"))).toBe("ab c");
  });

  test("reading it back gives the same words", () => {
    const line = fc.stringMatching(/^[a-zåäö.,§]{1,8}( [a-zåäö0-9]{1,5})?$/);
    const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")), { maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, (words) => {
        expect(plainText(paragraphsOf(words.join("\n\n")))).toBe(words.join("\n\n"));
      }),
    );
  });
});

describe("the one form of a text", () => {
  test("runs cut in pieces are joined, empty ones dropped, marks put in order", () => {
    const untidy: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Styr" },
            { type: "text", text: "", marks: [{ type: "bold" }] },
            { type: "text", text: "elsen", marks: [] },
            { type: "text", text: "be", marks: [{ type: "italic" }, { type: "bold" }] },
            { type: "text", text: "slutar", marks: [{ type: "bold" }, { type: "italic" }] },
          ],
        },
        { type: "paragraph", content: [] },
      ],
    };
    expect(normalizeText(untidy)).toEqual({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Styrelsen" },
            { type: "text", text: "beslutar", marks: [{ type: "bold" }, { type: "italic" }] },
          ],
        },
        { type: "paragraph" },
      ],
    });
  });

  test("putting it in form twice changes nothing more, and no word is touched", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toEqual(once);
        expect(plainText(once)).toBe(plainText(text));
        expect(sameText(text, once)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("bold is a difference", () => {
    const bold: RichText = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }] }] };
    expect(sameText(bold, { type: "doc", content: [p("a")] })).toBe(false);
  });
});
