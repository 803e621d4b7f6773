import { Paragraph, Tab, type Table, TextRun } from "docx";
import { clauseStep, type Lists } from "#lib/documents/docx/house-styles.ts";
import { docxBlocks, docxClauses } from "#lib/documents/docx/rich-text-docx.ts";
import { writable } from "#lib/documents/docx/writable.ts";
import type { PrintedBlock, PrintedPart } from "#lib/documents/minutes/printed-minutes.ts";
import type { WordRun } from "#lib/domain/text/word-diff.ts";

/** Gives what is written from the record: motions, the order they were put in, votes, reservations. */
export function docxPart({ blocks }: PrintedPart, that: string, lists: Lists): (Paragraph | Table)[] {
  return blocks.flatMap((block) => docxPiece(block, that, lists));
}

function docxPiece(block: PrintedBlock, that: string, lists: Lists): (Paragraph | Table)[] {
  switch (block.kind) {
    case "label":
      return [new Paragraph({ style: "Part label", children: [new TextRun(writable(block.words))] })];
    case "text":
      return docxBlocks(block.content, lists);
    case "clauses":
      return docxClauses(block.clauses, that);
    case "change":
      return [changedClause(block.words, that)];
    case "quote":
      return docxBlocks(block.content, lists, "Own words");
  }
}

/** A clause with what is to be struck and what is to be added, as Word shows it. */
function changedClause(words: readonly WordRun[], that: string): Paragraph {
  const runs = words.map(({ kind, text }) => new TextRun({ text: writable(text), strike: kind === "removed", ...(kind === "added" && { underline: {} }) }));
  return new Paragraph({
    style: "Att clause",
    indent: { left: clauseStep, hanging: clauseStep },
    children: [new TextRun({ children: [writable(that), new Tab()] }), ...runs],
  });
}
