import type { Clause } from "#lib/domain/clause/clause.ts";
import { unsaidOf } from "#lib/domain/clause/unsaid.ts";
import type { Language } from "#lib/i18n/locale.ts";
import type { translator } from "#lib/i18n/translator.ts";

/** The words of the printed forms, in the language of the document. */
export type FormWords = ReturnType<typeof translator<"minutes">>;

/** What every printed document has besides its content. */
export type DocumentFrame = {
  language: Language;
  region: string;
  documentTitle: string;
  author: string;
  runningHead: string;
  pageLabel: PageLabel;
  /** The number printed on the first page. */
  firstPage: number;
  /** Pages that are added after those that are set here. */
  pagesAfter: number;
  draftMark: string | null;
  /** The word before each clause. */
  that: string;
};

/** "Sida 3 (9)" around its two numbers: before, between and after them. */
export type PageLabel = [before: string, between: string, after: string];

/** An att-clause as printed: its words and what hangs under it. The id is for the screen, to tell what it came from. */
export type PrintedClause = { id: string; text: string; children: PrintedClause[] };

/** Gives the words around the page numbers, which only the typesetter knows. */
export function pageLabel(t: FormWords): PageLabel {
  const place = "\u0000";
  const [before = "", between = "", after = ""] = t("page", { page: place, pages: place }).split(place);
  return [before, between, after];
}

/** Gives the clauses' words. Act and addressees are readings of the words, and not printed beside them. */
export function printedClauses(clauses: readonly Clause[], t: FormWords): PrintedClause[] {
  return clauses.map((clause) => ({ id: clause.id, text: clauseInWords(clause, t), children: printedClauses(clause.children, t) }));
}

/** The words of a clause, with a condition and a due date that its text doesn't say. */
export function clauseInWords(clause: Pick<Clause, "text" | "condition" | "dueDate">, t: FormWords): string {
  const { condition, dueDate } = unsaidOf(clause);
  const whole = condition === null ? clause.text : t("clause.onCondition", { text: clause.text, condition });
  return dueDate === null ? whole : t("clause.dueBy", { text: whole, day: dueDate });
}
