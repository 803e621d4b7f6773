import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Adjournment, Meeting } from "./meeting.ts";

/** What is held on one day, as minutes tell it: the day in Stockholm and clock times. An adjournment's `to` is null while it lasts. */
export type Sitting = {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly adjournments: readonly { readonly from: string; readonly to: string | null }[];
};

/**
 * The sittings of a meeting: one for each day, since an adjournment that ends on a later day than it began divides two
 * sittings. A meeting that goes on past midnight without a break is one sitting, on the day it began.
 */
export function sittingsOf(meeting: Pick<Meeting, "startsAt" | "endsAt" | "adjournments">): readonly Sitting[] {
  const nights = meeting.adjournments.filter(goesIntoAnotherDay);
  const breaks = meeting.adjournments.filter((adjournment) => !goesIntoAnotherDay(adjournment));
  const starts = [meeting.startsAt, ...nights.map(({ to }) => to)];
  const ends = [...nights.map(({ from }) => from), meeting.endsAt];
  return starts.map((start, index) => {
    const end = ends[index]!;
    const within = breaks.filter(({ from }) => start <= from && from <= end);
    return { date: stockholmDay(start), from: stockholmClock(start), to: stockholmClock(end), adjournments: within.map(clockTimes) };
  });
}

function goesIntoAnotherDay(adjournment: Adjournment): adjournment is Adjournment & { to: Date } {
  return adjournment.to !== null && stockholmDay(adjournment.to) > stockholmDay(adjournment.from);
}

function clockTimes({ from, to }: Adjournment) {
  return { from: stockholmClock(from), to: to && stockholmClock(to) };
}
