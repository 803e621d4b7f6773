/** What the list of items in the meeting room shows beside each. */
export type ItemMark = "notBegun" | "underWay" | "decided" | "needsSomething" | "withdrawn";

/**
 * How far an item has come. One that is done without a decision and without a word written about it needs something;
 * a § need not hold a decision (DOMAIN.md §3, "Outcome").
 */
export function markOf(item: {
  readonly isWithdrawn: boolean;
  readonly treatedFrom: Date | null;
  readonly treatedTo: Date | null;
  readonly decisions: number;
  readonly isTextEmpty: boolean;
}): ItemMark {
  if (item.isWithdrawn) return "withdrawn";
  if (!item.treatedFrom) return "notBegun";
  if (!item.treatedTo && item.decisions === 0) return "underWay";
  return item.decisions === 0 && item.isTextEmpty ? "needsSomething" : "decided";
}
