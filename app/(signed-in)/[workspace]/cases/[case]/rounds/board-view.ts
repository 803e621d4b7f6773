import type { BoardRow } from "#lib/queries/round/round-page.ts";

/** Which replies are shown. */
export const replyFilters = ["all", "replied", "missing", "oppose", "proviso"] as const;
export type ReplyFilter = (typeof replyFilters)[number];

/** What of the board is shown: which replies, of which county where the counties come first, and which page of the table. */
export type BoardView = Readonly<{ show: ReplyFilter; county: string | null; page: number }>;

type Search = { show?: string | string[]; county?: string | string[]; page?: string | string[] };

/** The choice in an address; junk there means all, and the first page. */
export function boardViewIn({ show, county, page }: Search): BoardView {
  return {
    show: replyFilters.find((each) => each === show) ?? "all",
    county: typeof county === "string" && county !== "" ? county : null,
    page: Math.max(Math.trunc(Number(page)) || 1, 1),
  };
}

/** The address of the board that `home` is, with this choice in it. */
export function boardHref(home: string, { show, county, page }: BoardView): string {
  const chosen = { ...(show !== "all" && { show }), ...(county !== null && { county }), ...(page > 1 && { page: String(page) }) };
  const search = new URLSearchParams(chosen).toString();
  return search === "" ? home : `${home}?${search}`;
}

/** Whether one that is asked belongs to what is shown. */
export function fits({ reply }: Pick<BoardRow, "reply">, filter: ReplyFilter): boolean {
  if (filter === "all") return true;
  if (filter === "missing") return reply === null;
  if (filter === "replied") return reply !== null;
  const wanted = filter === "oppose" ? "oppose" : "endorseWithProviso";
  return reply?.answers.some(({ kind }) => kind === wanted) ?? false;
}
