import type { BoardRow } from "#lib/queries/round/round-page.ts";

/** What of the board is shown. */
export const replyFilters = ["all", "replied", "missing", "oppose", "proviso"] as const;
export type ReplyFilter = (typeof replyFilters)[number];

/** The choice in an address; junk there means all. */
export function replyFilterIn(show: string | string[] | undefined): ReplyFilter {
  return replyFilters.find((each) => each === show) ?? "all";
}

/** Whether one that is asked belongs to what is shown. */
export function fits({ reply }: Pick<BoardRow, "reply">, filter: ReplyFilter): boolean {
  if (filter === "all") return true;
  if (filter === "missing") return reply === null;
  if (filter === "replied") return reply !== null;
  const wanted = filter === "oppose" ? "oppose" : "endorseWithProviso";
  return reply?.answers.some(({ kind }) => kind === wanted) ?? false;
}
