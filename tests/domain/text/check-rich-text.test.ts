import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refused } from "#lib/domain/refused.ts";
import { checkRichText, maxListDepth, maxTextBytes } from "#lib/domain/text/check-rich-text.ts";
import { anyText } from "./arbitrary-text.ts";

const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...content: unknown[]) => ({ type: "doc", content });

describe("a text that is let in", () => {
  test("every text of the form is let in unchanged", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkRichText(text)).toEqual(text);
      }),
      { numRuns: 500 },
    );
  });

  test("what the editor writes by default is accepted and left out", () => {
    const cell = { type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: [120], align: null }, content: [p("1,41")] };
    const list = { type: "orderedList", attrs: { start: 3, type: null }, content: [{ type: "listItem", content: [p("a")] }] };
    expect(checkRichText(doc(list, { type: "table", content: [{ type: "tableRow", content: [cell] }] }))).toEqual(
      doc(
        { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [p("a")] }] },
        { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [p("1,41")] }] }] },
      ),
    );
  });

  test("it is a copy: changing what came in afterwards changes nothing", () => {
    const incoming = doc(p("a"));
    const text = checkRichText(incoming);
    incoming.content.push(p("b"));
    expect(text).toEqual(doc(p("a")));
  });
});

describe("a text that is refused", () => {
  const link = { type: "text", text: "hit", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] };
  const table = (...rows: unknown[][]) => ({ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) });
  const cell = (attrs?: object) => ({ type: "tableCell", content: [p("a")], ...(attrs && { attrs }) });

  test.each([
    ["nothing", null, "doc"],
    ["a bare string", "text", "doc"],
    ["a list instead of a document", [p("a")], "doc"],
    ["a document without content", { type: "doc" }, "doc"],
    ["something beside the content", { type: "doc", content: [], script: 1 }, "doc.script"],
    ["a field that would reach the prototype", JSON.parse('{"type":"doc","content":[],"__proto__":{}}'), "doc.__proto__"],
    ["an image", doc({ type: "image", attrs: { src: "x" } }), "image"],
    ["a heading", doc({ type: "heading", attrs: { level: 1 }, content: [] }), "heading"],
    ["text outside a paragraph", doc({ type: "text", text: "a" }), "text"],
    ["a block without a type", doc({ content: [] }), "doc"],
    ["a link", doc({ type: "paragraph", content: [link] }), "marks.attrs"],
    ["an unknown mark", doc({ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "underline" }] }] }), "underline"],
    ["an attribute on a paragraph", doc({ type: "paragraph", attrs: { textAlign: "right" } }), "paragraph.attrs"],
    ["an attribute on a line break", doc({ type: "paragraph", content: [{ type: "hardBreak", attrs: {} }] }), "hardBreak.attrs"],
    ["an empty run", doc({ type: "paragraph", content: [{ type: "text", text: "" }] }), "text"],
    ["a list without items", doc({ type: "bulletList", content: [] }), "bulletList"],
    ["a paragraph straight in a list", doc({ type: "bulletList", content: [p("a")] }), "paragraph"],
    ["a list that starts at a fraction", doc({ type: "orderedList", attrs: { start: 1.5 }, content: [] }), "orderedList.attrs.start"],
    ["a list numbered by letters", doc({ type: "orderedList", attrs: { type: "a" }, content: [] }), "orderedList.attrs.type"],
    ["a table in a list", doc({ type: "bulletList", content: [{ type: "listItem", content: [table([cell()])] }] }), "listItem.table"],
    ["a list in a table", doc(table([{ type: "tableCell", content: [{ type: "bulletList", content: [] }] }])), "bulletList"],
    ["a table with rows of unequal length", doc(table([cell()], [cell(), cell()])), "tableRow"],
    ["a cell aligned by attribute", doc(table([cell({ align: "right" })])), "tableCell.attrs.align"],
  ])("%s", (_, value, found) => {
    const refused = checkRichText(value);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: "text.notAllowed", facts: { found } });
  });

  test("cells that have been merged", () => {
    expect(checkRichText(doc(table([cell({ colspan: 2 })])))).toMatchObject({ code: "text.mergedCells" });
  });

  test.each([["a null character", "a\u0000b"], ["a line break inside a run", "a\nb"], ["half a surrogate pair", "a\ud83d"]])("%s", (_, text) => {
    expect(checkRichText(doc(p(text)))).toMatchObject({ code: "text.controlCharacter" });
  });

  test("lists nested deeper than can be printed, however deep", () => {
    expect(checkRichText(nested(maxListDepth))).not.toBeInstanceOf(Refused);
    expect(checkRichText(nested(maxListDepth + 1))).toMatchObject({ code: "text.tooDeep", facts: { limit: maxListDepth } });
    expect(checkRichText(nested(10_000))).toMatchObject({ code: "text.tooDeep" });
  });

  test("more than the limit in bytes, where Å counts as two", () => {
    const frame = JSON.stringify(doc(p(""))).length;
    const fits = "Å".repeat((maxTextBytes - frame) / 2);
    expect(checkRichText(doc(p(fits)))).not.toBeInstanceOf(Refused);
    expect(checkRichText(doc(p(`${fits}ÅÅ`)))).toMatchObject({ code: "text.tooLarge", facts: { limit: 200 } });
  });
});

function nested(depth: number): unknown {
  let block: unknown = p("djupt");
  for (let level = 0; level < depth; level += 1) block = { type: "bulletList", content: [{ type: "listItem", content: [block] }] };
  return doc(block);
}
