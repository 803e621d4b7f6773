import { z } from "zod";
import { isClock } from "#lib/domain/calendar/clock.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { meetingForms } from "#lib/domain/meeting/meeting.ts";
import type { MeetingPlan } from "#lib/domain/meeting/plan-meeting.ts";
import { dayShape, optionalDayShape, optionalTextShape } from "../form-shapes.ts";

const clock = z.string().refine(isClock, "meeting.timeWrong");

/** A meeting's plan as a form sends it: days and clock times in Stockholm. */
export const planFields = {
  form: z.enum(meetingForms, "meeting.formMissing"),
  day: dayShape("meeting.dayWrong"),
  from: clock,
  /** The last day of a meeting that goes on over several; empty is the first. */
  lastDay: optionalDayShape("meeting.dayWrong"),
  to: clock,
  place: z.string().trim().max(300, "meeting.placeTooLong"),
  distanceAddress: optionalTextShape(500, "meeting.placeTooLong"),
};

const plan = z.object(planFields);

/** The moments of the days and clock times. */
export function planOf({ form, day, from, lastDay, to, place, distanceAddress }: z.infer<typeof plan>): MeetingPlan {
  return { form, startsAt: stockholmMoment(day, from), endsAt: stockholmMoment(lastDay ?? day, to), place, distanceAddress };
}
