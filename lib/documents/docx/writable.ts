import { Tab, TextRun } from "docx";

// XML 1.0 §2.2: everything but these may stand in a document.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The string without the characters that XML can't hold, such as control characters pasted in from elsewhere. */
export function writable(text: string): string {
  return text.toWellFormed().normalize("NFC").replace(forbidden, "");
}

/** Two texts with a tab between them: what hangs at the edge and what it belongs to. */
export function tabbed(hanging: string, words: string): TextRun {
  return new TextRun({ children: [writable(hanging), new Tab(), writable(words)] });
}
