import { blankClause, flatten } from "#lib/domain/clause/tree.ts";
import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import { blocksAsText, paragraphsOf } from "#lib/domain/text/plain-text.ts";
import type { Block } from "#lib/domain/text/rich-text.ts";

/**
 * A section as plain text, for the writer to put in other words: a blank line between paragraphs, clauses with "att"
 * before them, of a change what the clause is to read. Lists of votes are left out: they belong to the record.
 */
export function asPlain(blocks: readonly MinutesBlock[], that: string): string {
  return blocks.flatMap((block) => plainBlock(block, that)).join("\n\n");
}

function plainBlock(block: MinutesBlock, that: string): string[] {
  switch (block.kind) {
    case "label":
      return [block.words];
    case "text":
    case "quote": {
      const written = block.content.filter(({ type }) => type !== "table");
      return written.length > 0 ? [blocksAsText(written)] : [];
    }
    case "clauses":
      return flatten(block.clauses).map(({ clause }) => `${that} ${clause.text}`);
    case "change": {
      const kept = block.words.filter(({ kind }) => kind !== "removed");
      return [`${that} ${(kept.length > 0 ? kept : block.words).map(({ text }) => text).join("")}`];
    }
  }
}

/**
 * What the writer has put in place of a section. A paragraph that reads as one of the section's labels is a label still,
 * and one that begins with "att" a clause.
 */
export function fromPlain(text: string, generated: readonly MinutesBlock[], that: string): MinutesBlock[] {
  const labels = generated.flatMap((block) => (block.kind === "label" ? [block.words] : []));
  return paragraphsOf(text).content.map((paragraph): MinutesBlock => {
    const words = blocksAsText([paragraph]);
    if (labels.includes(words)) return { kind: "label", words };
    if (words.startsWith(`${that} `)) return { kind: "clauses", clauses: [blankClause(words, words.slice(that.length + 1))] };
    return { kind: "text", content: [paragraph] };
  });
}

/** The lists of votes in a section, which stand whatever words are put around them. */
export function listsIn(blocks: readonly MinutesBlock[]): MinutesBlock[] {
  const tables = (content: readonly Block[]) => content.filter(({ type }) => type === "table");
  return blocks.flatMap((block): MinutesBlock[] => (block.kind === "text" && tables(block.content).length > 0 ? [{ kind: "text", content: tables(block.content) }] : []));
}
