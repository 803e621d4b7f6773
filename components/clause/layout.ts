/** The hanging "att" and its clause beside it: the same when read, compared and edited, so that nothing moves between them. */
export const hangingClause = "grid grid-cols-[1.3em_minmax(0,1fr)] gap-x-[0.75em]";

/** How far in a clause of this depth (1 for a main clause) stands: under the words of the one above. */
export function indentOf(depth: number): { marginInlineStart: string } {
  return { marginInlineStart: `${(depth - 1) * 2.05}em` };
}
