import { Header, ImportedXmlComponent, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import { measure } from "#lib/documents/docx/house-styles.ts";
import { tabbed } from "#lib/documents/docx/writable.ts";
import type { DocumentFrame } from "#lib/documents/wording/form-words.ts";

/** Gives the heads of a document: page x (y) on each page, and from the second page whose document it is. */
export function runningHeads(frame: DocumentFrame): { first: Header; default: Header } {
  return { first: head(frame, ""), default: head(frame, frame.runningHead) };
}

function head(frame: DocumentFrame, words: string): Header {
  const [before, between, after] = frame.pageLabel;
  const draft = frame.draftMark ? `${frame.draftMark}   ` : "";
  return new Header({
    children: [
      new Paragraph({
        style: "Running head",
        tabStops: [{ type: TabStopType.RIGHT, position: measure }],
        children: [
          tabbed(`${draft}${words}`, ""),
          new TextRun({ children: [before, PageNumber.CURRENT, between] }),
          ...lastPage(frame.firstPage),
          new TextRun(after),
        ],
      }),
    ],
  });
}

// Where numbers run on through the year the last page is the count of pages and what came before: a sum for Word to do.
function lastPage(firstPage: number): ParagraphChild[] {
  if (firstPage === 1) return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
  const run = (inner: string) =>
    ImportedXmlComponent.fromXmlString(
      `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:r>`,
    ) as unknown as ParagraphChild;
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const instruction = (words: string) => run(`<w:instrText xml:space="preserve"> ${words} </w:instrText>`);
  return [
    mark("begin"),
    instruction("="),
    mark("begin"),
    instruction("NUMPAGES"),
    mark("end"),
    instruction(`+ ${firstPage - 1}`),
    mark("end"),
  ];
}
