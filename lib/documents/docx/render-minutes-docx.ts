import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Table } from "docx";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { docxCover, docxRows } from "#lib/documents/docx/cover-docx.ts";
import { docxPart } from "#lib/documents/docx/part-docx.ts";
import { Lists, houseStyles, page } from "#lib/documents/docx/house-styles.ts";
import { docxBlocks, docxClauses } from "#lib/documents/docx/rich-text-docx.ts";
import { runningHeads } from "#lib/documents/docx/running-head-docx.ts";
import { tabbed, writable } from "#lib/documents/docx/writable.ts";
import type { CoverRow } from "#lib/documents/minutes/printed-cover.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { PrintedDecision, PrintedEntry, PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";

/**
 * Gives the minutes as a DOCX with the same words as the PDF, set by named styles, for those who work on in Word.
 * Everything in them is printed: use `withoutSecrets` first for readers whom a secret § may not reach.
 */
export async function renderMinutesDocx(minutes: Minutes): Promise<Buffer> {
  return docxOf(printedMinutes(minutes));
}

/** Gives a form that is printed as minutes are as a DOCX. With a `closing` the §§ go on after the head, and it stands last. */
export async function docxOf(printed: PrintedMinutes & { closing?: CoverRow[] }): Promise<Buffer> {
  const lists = new Lists();
  const closing = printed.closing ? [new Paragraph({}), docxRows(printed.closing)] : [];
  const children = [...docxCover(printed.cover, printed.draftMark), ...sections(printed, lists, !printed.closing), ...closing];
  return Packer.toBuffer(
    new Document({
      title: printed.documentTitle,
      creator: printed.author,
      lastModifiedBy: printed.author,
      styles: houseStyles(printed),
      numbering: lists.all(),
      sections: [
        {
          properties: { titlePage: true, page: { ...page, pageNumbers: { start: printed.firstPage } } },
          headers: runningHeads(printed),
          children,
        },
      ],
    }),
  );
}

function sections(printed: PrintedMinutes, lists: Lists, onOwnPage: boolean): (Paragraph | Table)[] {
  return printed.entries.flatMap((entry, i) => section(entry, onOwnPage && i === 0, printed.that, lists));
}

function section(entry: PrintedEntry, isFirst: boolean, that: string, lists: Lists): (Paragraph | Table)[] {
  return [
    heading(entry, isFirst),
    ...(entry.marks.length > 0 ? [styled("Marks", entry.marks.join("   "))] : []),
    ...entry.recusals.map((words) => styled("Recusal", words)),
    ...docxBlocks(entry.text, lists),
    ...entry.proposals.flatMap(({ source, clauses }) => [styled("Proposal source", source), ...docxClauses(clauses, that)]),
    ...docxBlocks(entry.deliberation, lists),
    ...entry.proceedings.flatMap((told) => docxPart(told, that, lists)),
    ...(entry.decisionLabel ? [styled("Part label", entry.decisionLabel)] : []),
    ...entry.decisions.flatMap((part) => decision(part, that, lists)),
    ...entry.remarks.flatMap((told) => docxPart(told, that, lists)),
    ...docxBlocks(entry.afterText, lists),
    ...entry.attachments.map(({ label, title }) => hung("Attachment", label, title)),
  ];
}

// The §§ begin on a page after the cover.
function heading(entry: PrintedEntry, isFirst: boolean): Paragraph {
  const plain = entry.quiet ? { bold: false, italics: true } : {};
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: isFirst,
    children: [
      tabbed(entry.number, ""),
      new TextRun({ text: writable(entry.title), ...plain }),
    ],
  });
}

function decision(part: PrintedDecision, that: string, lists: Lists): (Paragraph | Table)[] {
  return [
    ...(part.lead ? [styled("Decision lead", part.lead)] : []),
    ...docxBlocks(part.text, lists),
    ...docxClauses(part.clauses, that),
    ...part.elections.flatMap(({ post, rows }) => [
      ...(post ? [new Paragraph({ keepNext: true, children: [new TextRun(writable(post))] })] : []),
      ...rows.flatMap(({ label, names }) => names.map((name, i) => hung("Election row", i === 0 ? label : "", name))),
    ]),
  ];
}

function styled(style: string, words: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(writable(words))] });
}

function hung(style: string, hanging: string, words: string): Paragraph {
  return new Paragraph({ style, children: [tabbed(hanging, words)] });
}
