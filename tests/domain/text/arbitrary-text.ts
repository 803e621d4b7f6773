import fc from "fast-check";
import type { Block, Inline, ListItem, Mark, Paragraph, RichText, Table } from "#lib/domain/text/rich-text.ts";

/** Texts of the allow-listed form, blank and untidy ones included, for properties. */
const mark = fc.constantFrom<Mark>({ type: "bold" }, { type: "italic" });
const words = fc.stringMatching(/^[a-zåäö ,.§0-9]{1,12}$/);
const run: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: words.map((text): Inline => ({ type: "text", text })) },
  { weight: 3, arbitrary: fc.tuple(words, fc.array(mark, { maxLength: 3 })).map(([text, marks]): Inline => ({ type: "text", text, marks })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);
const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  fc.constant<Paragraph>({ type: "paragraph" }),
  fc.array(run, { maxLength: 4 }).map((content): Paragraph => ({ type: "paragraph", content })),
);

function listItem(depth: number): fc.Arbitrary<ListItem> {
  const child = depth > 2 ? paragraph : fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: list(depth + 1) });
  return fc
    .array(child, { minLength: 1, maxLength: 3 })
    .map((content): ListItem => ({ type: "listItem", content: content as ListItem["content"] }));
}

function list(depth: number): fc.Arbitrary<Block> {
  const items = fc.array(listItem(depth), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    items.map((content): Block => ({ type: "bulletList", content })),
    items.map((content): Block => ({ type: "orderedList", content })),
    fc.tuple(fc.integer({ min: 0, max: 30 }), items).map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
  );
}

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const cell = fc.record({
    type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  });
  const row = fc.record({
    type: fc.constant("tableRow" as const),
    content: fc.array(cell, { minLength: columns, maxLength: columns }),
  });
  return fc.record({ type: fc.constant("table" as const), content: fc.array(row, { minLength: 1, maxLength: 3 }) });
});

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: list(0) },
  { weight: 1, arbitrary: table },
);

export const anyText: fc.Arbitrary<RichText> = fc
  .array(anyBlock, { maxLength: 6 })
  .map((content): RichText => ({ type: "doc", content }));

/** A text and two changes of it: blocks struck, rewritten, put in. Much is left alone, as when people edit. */
export const textWithTwoChanges: fc.Arbitrary<{ base: RichText; mine: RichText; theirs: RichText }> = fc
  .array(fc.stringMatching(/^[a-d]$/), { maxLength: 8 })
  .chain((base) => fc.record({ base: fc.constant(doc(base)), mine: changeOf(base), theirs: changeOf(base) }));

function changeOf(base: readonly string[]): fc.Arbitrary<RichText> {
  const fate = fc.oneof(
    { weight: 6, arbitrary: fc.constant((block: string) => [block]) },
    { weight: 1, arbitrary: fc.constant(() => []) },
    { weight: 1, arbitrary: fc.stringMatching(/^[x-z]$/).map((word) => () => [word]) },
    { weight: 1, arbitrary: fc.stringMatching(/^[x-z]$/).map((word) => (block: string) => [word, block]) },
    { weight: 1, arbitrary: fc.stringMatching(/^[x-z]$/).map((word) => (block: string) => [block, word]) },
  );
  return fc
    .array(fate, { minLength: base.length, maxLength: base.length })
    .map((fates) => doc(base.flatMap((block, index) => fates[index]!(block))));
}

/** A text of one paragraph for each of the given words. */
export function doc(paragraphs: readonly string[]): RichText {
  return { type: "doc", content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
}
