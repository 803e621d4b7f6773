import { yearOf } from "#lib/domain/calendar/days.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";

/** Who did something, and when: state that matters is kept as such a record rather than as a yes or no. */
export type WhoAndWhen = { readonly by: string; readonly at: Date };

/** An ordinary meeting, or a matter decided without one because all agree. */
export const meetingForms = ["ordinary", "perCapsulam"] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** A break. `to` is null while it lasts; `itemId` is the item during which it was made. A night between two days is one. */
export type Adjournment = {
  readonly id: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly itemId: string | null;
  readonly reason: string;
};

/** The notice of meeting as it went out, with the number of the agenda that it carried. */
export type IssuedNotice = WhoAndWhen & { readonly agendaNumber: number };

/**
 * One meeting of one body. `startsAt` and `endsAt` are planned until it is closed and then what the minutes say;
 * when the buttons were pressed is in `opened` and `closed`, and can be much later for minutes entered afterwards.
 */
export type Meeting = {
  readonly id: string;
  readonly bodyId: string;
  readonly form: MeetingForm;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** Where those who attend at a distance connect; null where nobody does. */
  readonly distanceAddress: string | null;
  readonly adjournments: readonly Adjournment[];
  readonly notices: readonly IssuedNotice[];
  readonly opened: WhoAndWhen | null;
  readonly closed: WhoAndWhen | null;
  readonly cancelled: (WhoAndWhen & { readonly reason: string }) | null;
  /** Participants chosen to approve the minutes, in the order they were chosen. */
  readonly adjusterIds: readonly string[];
};

export type MeetingState = "planned" | "noticeIssued" | "open" | "closed" | "cancelled";

/** Where a meeting is in its life. */
export function meetingState(meeting: Pick<Meeting, "cancelled" | "closed" | "opened" | "notices">): MeetingState {
  if (meeting.cancelled) return "cancelled";
  if (meeting.closed) return "closed";
  if (meeting.opened) return "open";
  return meeting.notices.length > 0 ? "noticeIssued" : "planned";
}

/** Tells whether a meeting is yet to be held, with its notice sent or not. */
export function isAhead(state: MeetingState): boolean {
  return state === "planned" || state === "noticeIssued";
}

/** The year whose § and page numbers a meeting takes: that of the day in Stockholm when it begins. */
export function yearOfMeeting({ startsAt }: Pick<Meeting, "startsAt">): number {
  return yearOf(stockholmDay(startsAt));
}

/** The adjournment that lasts, if any. */
export function ongoingAdjournment(meeting: Pick<Meeting, "adjournments">): Adjournment | undefined {
  return meeting.adjournments.find((adjournment) => adjournment.to === null);
}
