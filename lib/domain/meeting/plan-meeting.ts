import type { Body } from "#lib/domain/body/body.ts";
import { Refused } from "#lib/domain/refused.ts";
import { changeTimes } from "./lifecycle.ts";
import type { Meeting } from "./meeting.ts";
import { mayDecidePerCapsulam } from "./per-capsulam.ts";

export type MeetingPlan = Pick<Meeting, "id" | "form" | "startsAt" | "endsAt" | "place">;

/** Gives a new meeting of a body. Refuses an end that is not after the start, and a decision without a meeting where the body can't. */
export function planMeeting(body: Pick<Body, "id" | "legalForm" | "rules">, plan: MeetingPlan): Meeting | Refused {
  if (plan.form === "perCapsulam" && !mayDecidePerCapsulam(body)) return new Refused("meeting.noPerCapsulam");
  const meeting: Meeting = {
    ...plan,
    bodyId: body.id,
    place: plan.place.trim(),
    adjournments: [],
    notices: [],
    opened: null,
    closed: null,
    cancelled: null,
    adjusterIds: [],
  };
  return changeTimes(meeting, plan.startsAt, plan.endsAt);
}
