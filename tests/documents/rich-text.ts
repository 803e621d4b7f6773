import type { Clause } from "#lib/domain/clause/clause.ts";
import type { MinutesDecision, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import type { Paragraph, RichText } from "#lib/domain/text/rich-text.ts";

/** A text of plain paragraphs. */
export function text(...paragraphs: string[]): RichText {
  return { type: "doc", content: paragraphs.map(paragraph) };
}

export function paragraph(words: string): Paragraph {
  return { type: "paragraph", content: words ? [{ type: "text", text: words }] : [] };
}

/** A clause of the words alone, with its sub-clauses. */
export function clause(words: string, ...children: Clause[]): Clause {
  return { id: words, text: words, act: null, addressees: [], dueDate: null, condition: null, children };
}

/** "Styrelsen beslutar att …". */
export function decided(...clauses: Clause[]): MinutesDecision {
  return { outcome: "adopted", lead: "Styrelsen beslutar", text: null, clauses, elections: [] };
}

/** A decision told in a sentence. */
export function told(outcome: MinutesDecision["outcome"], sentence: string): MinutesDecision {
  return { outcome, lead: null, text: text(sentence), clauses: [], elections: [] };
}

/** A § with nothing but its number and title, and what is given besides. */
export function section(number: number, title: string, given: Partial<MinutesParagraph> = {}): MinutesParagraph {
  return {
    kind: "paragraph",
    number,
    title,
    registrationNumber: null,
    secrecy: null,
    recusals: [],
    text: text(),
    proposals: [],
    deliberation: null,
    proceedings: [],
    decisions: [],
    remarks: null,
    afterText: null,
    attachments: [],
    ...given,
  };
}
