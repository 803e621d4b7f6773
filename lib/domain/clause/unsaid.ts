import type { Clause } from "./clause.ts";
import { findDueDate } from "./due-date-in-text.ts";

/** A condition, and a day in Stockholm by which a clause is to be carried out; null where there is none to add. */
export type Unsaid = { readonly condition: string | null; readonly dueDate: string | null };

/**
 * What holds of a clause and can't be read in its words: its condition and due date, where they were entered beside the
 * text. What is printed must say them too, since on paper the words are all there is.
 */
export function unsaidOf({ text, condition, dueDate }: Pick<Clause, "text" | "condition" | "dueDate">): Unsaid {
  const isSaid = condition === null || plain(text).includes(plain(condition));
  return { condition: isSaid ? null : condition, dueDate: dueDate === null || findDueDate(text, dueDate) === dueDate ? null : dueDate };
}

function plain(words: string): string {
  return words.replace(/\s+/gu, " ").trim().toLowerCase();
}
