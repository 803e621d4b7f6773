import type { MeetingItem } from "./presence.ts";
import type { Span } from "./span.ts";

/**
 * Writes spans as they are typed, so that `readSpans` reads them back: "18, 19, 26", "15-22", "09:00-10:30". An item
 * that has no § yet can't be typed, and a span that needs one is left out.
 */
export function typeSpans(spans: readonly Span[], items: readonly MeetingItem[]): string {
  return spans.map((span) => typeSpan(span, items)).filter((typed) => typed !== "").join(", ");
}

function typeSpan(span: Span, items: readonly MeetingItem[]): string {
  const numberOf = (id: string | null) => (id === null ? "" : (items.find((item) => item.id === id)?.number ?? null));
  if (span.kind === "clock") return `${span.from ?? ""}-${span.to ?? ""}`;
  if (span.kind === "items") return span.itemIds.flatMap((id) => numberOf(id) ?? []).join(", ");
  const [from, to] = [numberOf(span.fromItemId), numberOf(span.toItemId)];
  return from === null || to === null ? "" : `${from}-${to}`;
}
