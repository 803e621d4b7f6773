import { clockSpanInWords, type Language } from "#lib/domain/calendar/in-words.ts";
import { paragraphsInWords } from "#lib/domain/paragraph/in-words.ts";
import type { MeetingItem } from "./presence.ts";
import { reaches, type Span } from "./span.ts";

/**
 * When someone was there, for the minutes. `paragraphs` and `clock` stand as they are ("§§ 18, 19, 26",
 * "kl. 09.00–10.30"); `onwards` is from that § while the meeting still goes on; of what is not numbered there is
 * nothing to say yet but which items.
 */
export type SpanWords =
  | { readonly kind: "wholeMeeting" }
  | { readonly kind: "paragraphs"; readonly text: string }
  | { readonly kind: "onwards"; readonly text: string }
  | { readonly kind: "clock"; readonly text: string }
  | { readonly kind: "notNumbered"; readonly itemIds: readonly string[] };

/** Says when spans are: first the §§, then the times of the clock. Covering every item is the whole meeting. */
export function spansInWords(spans: readonly Span[], items: readonly MeetingItem[], language: Language): readonly SpanWords[] {
  const clock = spans.filter((span) => span.kind === "clock");
  const byItem = spans.filter((span) => span.kind !== "clock");
  const times = clock.map(({ from, to }): SpanWords => ({ kind: "clock", text: clockSpanInWords(from, to, language) }));
  if (clock.length > 0 && byItem.length === 0) return times;

  const covered = items.filter((item) => reaches(byItem, item, items) === "yes").map(({ id }) => id);
  const goesOn = byItem.some((span) => span.kind === "fromTo" && span.toItemId === null);
  const words = itemsInWords(covered, items, goesOn);
  return words.kind === "wholeMeeting" ? [words] : [words, ...times];
}

/**
 * Says which items of a meeting some are. With `goesOn` they are all from the first of them, and are told so while
 * items that follow have no § yet.
 */
export function itemsInWords(itemIds: readonly string[], items: readonly MeetingItem[], goesOn = false): SpanWords {
  const treated = items.filter(({ isWithdrawn }) => !isWithdrawn);
  const covered = treated.filter(({ id }) => itemIds.includes(id));
  if (covered.length === treated.length) return { kind: "wholeMeeting" };
  const numbers = covered.flatMap(({ number }) => number ?? []);
  const [first] = numbers;
  if (first === undefined) return { kind: "notNumbered", itemIds: covered.map(({ id }) => id) };
  const given = items.flatMap(({ number }) => number ?? []);
  const someFollow = numbers.length < covered.length;
  return goesOn && someFollow
    ? { kind: "onwards", text: paragraphsInWords([first], given) }
    : { kind: "paragraphs", text: paragraphsInWords(numbers, given) };
}
