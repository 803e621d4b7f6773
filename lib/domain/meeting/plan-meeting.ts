import type { Body } from "#lib/domain/body/body.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { Refused } from "#lib/domain/refused.ts";
import { changeTimes } from "./lifecycle.ts";
import { type Meeting, yearOfMeeting } from "./meeting.ts";
import { mayDecidePerCapsulam } from "./per-capsulam.ts";
import { reasonAgainstWriting } from "./writing.ts";

/** When, where and in what form a body is to meet. */
export type MeetingPlan = Pick<Meeting, "form" | "startsAt" | "endsAt" | "place" | "distanceAddress">;

type MeetingBody = Pick<Body, "id" | "legalForm" | "rules" | "from" | "to">;

/**
 * Gives a new meeting of a body. Refuses an end that is not after the start, a day when the body does not exist, a
 * meeting held nowhere, an address for attending at a distance where the body does not permit that, and a decision
 * without a meeting where the body can't take one.
 */
export function planMeeting(body: MeetingBody, plan: MeetingPlan & Pick<Meeting, "id">): Meeting | Refused {
  const meeting: Meeting = {
    ...plan,
    bodyId: body.id,
    adjournments: [],
    notices: [],
    opened: null,
    closed: null,
    cancelled: null,
    adjusterIds: [],
  };
  return changePlan(meeting, body, plan);
}

/**
 * Gives the meeting with another plan. Refused as for a new one, once it is closed or cancelled, and where it has been
 * opened and would be moved to another year, whose § numbers it doesn't have.
 */
export function changePlan(meeting: Meeting, body: MeetingBody, plan: MeetingPlan): Meeting | Refused {
  const [place, distanceAddress] = [plan.place.trim(), plan.distanceAddress?.trim() || null];
  return (
    reasonAgainstWriting(meeting) ??
    reasonAgainstPlan(body, { ...plan, place, distanceAddress }) ??
    (meeting.opened && yearOfMeeting(meeting) !== yearOfMeeting(plan) ? new Refused("meeting.anotherYear") : null) ??
    changeTimes({ ...meeting, form: plan.form, place, distanceAddress }, plan.startsAt, plan.endsAt)
  );
}

function reasonAgainstPlan(body: MeetingBody, { form, place, distanceAddress, startsAt }: MeetingPlan): Refused | null {
  const day = stockholmDay(startsAt);
  if (day < body.from || (body.to !== null && day > body.to)) return new Refused("meeting.bodyNotThen");
  if (form === "perCapsulam") return mayDecidePerCapsulam(body) ? null : new Refused("meeting.noPerCapsulam");
  if (distanceAddress !== null && !body.rules.attendAtDistance) return new Refused("meeting.distanceNotPermitted");
  return place === "" && distanceAddress === null ? new Refused("meeting.placeMissing") : null;
}
