import type { Clause } from "#lib/domain/clause/clause.ts";
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

/** Gives the clauses' words. Act, addressees, date and condition are readings of the words and not printed beside them. */
export function printedClauses(clauses: readonly Clause[]): PrintedClause[] {
  return clauses.map(({ id, text, children }) => ({ id, text, children: printedClauses(children) }));
}
