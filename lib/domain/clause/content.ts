import { canonicalJson } from "#lib/domain/audit/event.ts";
import type { Clause } from "./clause.ts";
import type { ClauseContent } from "./edit.ts";

/** What a clause says, without where it stands. */
export function contentOf({ text, act, addressees, dueDate, condition }: ClauseContent): ClauseContent {
  return { text, act, addressees, dueDate, condition };
}

/**
 * Tells whether two clauses read the same: text, condition and due date. Act and addressees are how a clause is
 * understood; they can be confirmed later without a word being changed.
 */
export function readsTheSame(one: ClauseContent, other: ClauseContent): boolean {
  return one.text === other.text && one.condition === other.condition && one.dueDate === other.dueDate;
}

/** Gives what `after` changed of `before`, and nothing else. */
export function changedContent(before: ClauseContent, after: ClauseContent): Partial<ClauseContent> {
  const isOther = (field: keyof ClauseContent) => canonicalJson(before[field]) !== canonicalJson(after[field]);
  return Object.fromEntries(Object.entries(contentOf(after)).filter(([field]) => isOther(field as keyof ClauseContent)));
}

/** The ids of a clause and of all that stands under it. */
export function idsWithin(clause: Clause): readonly string[] {
  return [clause.id, ...clause.children.flatMap(idsWithin)];
}
