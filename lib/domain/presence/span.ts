import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { MeetingItem } from "./presence.ts";

/**
 * A part of a meeting: from an item to an item, both included; single items; or from one time of the clock to another
 * on a day. Where an end is null the span goes on from the start, or to the end, of the meeting.
 */
export type Span =
  | { readonly kind: "fromTo"; readonly fromItemId: string | null; readonly toItemId: string | null }
  | { readonly kind: "items"; readonly itemIds: readonly string[] }
  | { readonly kind: "clock"; readonly day: string; readonly from: string | null; readonly to: string | null };

/** "unknown" when a clock time meets an item of which it isn't known when it was treated. */
export type Coverage = "yes" | "no" | "unknown";

/** Tells whether some spans reach an item at all; no spans are the whole meeting. */
export function reaches(spans: readonly Span[], item: MeetingItem, items: readonly MeetingItem[]): Coverage {
  return anyOf(spans, (span) => (span.kind === "clock" ? clockReaches(span, item) : holds(span, item, items)));
}

/**
 * Tells whether some spans hold when an item is decided, which is at the end of its treatment; no spans are the whole
 * meeting. One who left in the middle of an item was reached by it but is not there when it is decided.
 */
export function holdsWhenDecided(spans: readonly Span[], item: MeetingItem, items: readonly MeetingItem[]): Coverage {
  return anyOf(spans, (span) => (span.kind === "clock" ? clockHoldsAtEnd(span, item) : holds(span, item, items)));
}

type ClockSpan = Extract<Span, { kind: "clock" }>;

function anyOf(spans: readonly Span[], covers: (span: Span) => Coverage): Coverage {
  if (spans.length === 0) return "yes";
  const answers = spans.map(covers);
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}

function holds(span: Exclude<Span, ClockSpan>, item: MeetingItem, items: readonly MeetingItem[]): Coverage {
  if (span.kind === "items") return span.itemIds.includes(item.id) ? "yes" : "no";
  const placeOf = (id: string) => items.findIndex((other) => other.id === id);
  const place = placeOf(item.id);
  const isAfterStart = span.fromItemId === null || (placeOf(span.fromItemId) >= 0 && placeOf(span.fromItemId) <= place);
  const isBeforeEnd = span.toItemId === null || place <= placeOf(span.toItemId);
  return place >= 0 && isAfterStart && isBeforeEnd ? "yes" : "no";
}

function clockReaches(span: ClockSpan, item: MeetingItem): Coverage {
  if (!item.treatedFrom) return "unknown";
  const { from, to } = ends(span);
  const start = minute(item.treatedFrom);
  const end = item.treatedTo ? minute(item.treatedTo) : endless;
  const onlyTouches = start !== end && (to === start || from === end);
  return from <= end && start <= to && !onlyTouches ? "yes" : "no";
}

function clockHoldsAtEnd(span: ClockSpan, item: MeetingItem): Coverage {
  if (!item.treatedFrom) return "unknown";
  if (clockReaches(span, item) === "no") return "no";
  if (item.treatedTo) return minute(item.treatedTo) <= ends(span).to ? "yes" : "no";
  return span.to === null ? "yes" : "unknown";
}

/** Whole minutes in Stockholm, as people tell the time; written so that the earlier sorts first. */
function minute(moment: Date): string {
  return `${stockholmDay(moment)} ${stockholmClock(moment)}`;
}

const endless = "9999";

function ends({ day, from, to }: ClockSpan): { readonly from: string; readonly to: string } {
  return { from: `${day} ${from ?? "00:00"}`, to: to === null ? endless : `${day} ${to}` };
}
