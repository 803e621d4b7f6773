import { Header, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { measure } from "#lib/documents/docx/house-styles.ts";
import { tabbed } from "#lib/documents/docx/writable.ts";
import type { DocumentFrame } from "#lib/documents/wording/form-words.ts";

/** Gives the heads of a document: the page's number, and from the second page whose document it is. */
export function runningHeads(frame: DocumentFrame): { first: Header; default: Header } {
  return { first: head(frame, ""), default: head(frame, frame.runningHead) };
}

function head(frame: DocumentFrame, words: string): Header {
  const draft = frame.draftMark ? `${frame.draftMark}   ` : "";
  return new Header({
    children: [
      new Paragraph({
        style: "Running head",
        tabStops: [{ type: TabStopType.RIGHT, position: measure }],
        children: [
          tabbed(`${draft}${words}`, ""),
          pageNumber(frame),
        ],
      }),
    ],
  });
}

// Where numbers run on through the year, the last page's number would take a sum that not every word processor does;
// a wrong number is worse than none.
function pageNumber({ pageLabel: [before, between, after], firstPage }: DocumentFrame): TextRun {
  if (firstPage > 1) return new TextRun({ children: [before, PageNumber.CURRENT] });
  return new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
}
