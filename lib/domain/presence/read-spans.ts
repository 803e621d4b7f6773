import { readClock } from "#lib/domain/calendar/clock.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { MeetingItem } from "./presence.ts";
import type { Span } from "./span.ts";

/**
 * Reads when someone was there, as it is typed: "18,19,26", "15-22", "18-" (from § 18), "-22", "09:00-10:30", "9-" is
 * § 9 onwards and "9.00-" a time, and several of these with commas between. Nothing typed is the whole meeting.
 * `day` is the day that times of the clock are on. Refuses a § that the meeting hasn't, ends in the wrong order, and
 * what can't be read.
 */
export function readSpans(typed: string, items: readonly MeetingItem[], day: string): readonly Span[] | Refused {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.replace(/§+|kl\.?/gi, "").trim())
    .filter((part) => part !== "");
  const spans: Span[] = [];
  for (const part of parts) {
    const span = readPart(part, items, day);
    if (span instanceof Refused) return span;
    const last = spans.at(-1);
    if (span.kind === "items" && last?.kind === "items") spans[spans.length - 1] = { kind: "items", itemIds: [...last.itemIds, ...span.itemIds] };
    else spans.push(span);
  }
  return spans;
}

function readPart(part: string, items: readonly MeetingItem[], day: string): Span | Refused {
  const ends = part.split(/\s*[-–—]\s*/);
  const [start = "", end] = ends;
  if (ends.length > 2 || (start === "" && end === "")) return new Refused("presence.spanUnreadable", { text: part });
  if (/\d[.:]\d/.test(part)) return end === undefined ? new Refused("presence.clockNeedsEnds", { text: part }) : readClockSpan(start, end, day, part);
  if (end === undefined) {
    const item = readItem(start, items, part);
    return item instanceof Refused ? item : { kind: "items", itemIds: [item.id] };
  }
  return readItemSpan(start, end, items, part);
}

function readItemSpan(start: string, end: string, items: readonly MeetingItem[], part: string): Span | Refused {
  const from = start === "" ? null : readItem(start, items, part);
  const to = end === "" ? null : readItem(end, items, part);
  if (from instanceof Refused) return from;
  if (to instanceof Refused) return to;
  const isBackwards = from && to && items.indexOf(from) > items.indexOf(to);
  if (isBackwards) return new Refused("presence.spanBackwards", { text: part });
  return { kind: "fromTo", fromItemId: from?.id ?? null, toItemId: to?.id ?? null };
}

function readItem(text: string, items: readonly MeetingItem[], part: string): MeetingItem | Refused {
  if (!/^\d+$/.test(text)) return new Refused("presence.spanUnreadable", { text: part });
  const number = Number(text);
  return items.find((item) => item.number === number) ?? new Refused("presence.noSuchParagraph", { number });
}

function readClockSpan(start: string, end: string, day: string, part: string): Span | Refused {
  const from = start === "" ? null : readClock(start);
  const to = end === "" ? null : readClock(end);
  if ((start !== "" && from === null) || (end !== "" && to === null)) return new Refused("presence.spanUnreadable", { text: part });
  if (from !== null && to !== null && to <= from) return new Refused("presence.spanBackwards", { text: part });
  return { kind: "clock", day, from, to };
}
