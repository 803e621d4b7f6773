import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { saveMeeting } from "#lib/data/meeting.ts";
import { isClock } from "#lib/domain/calendar/clock.ts";
import { stockholmClock } from "#lib/domain/calendar/stockholm.ts";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { isDay } from "#lib/domain/day.ts";
import { adjourn, removeAdjournment as without, takeUpAgain } from "#lib/domain/meeting/adjourn.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

const day = z.string().refine(isDay, "meeting.dayWrong");
const clock = z.string().refine(isClock, "meeting.timeWrong");

export const recordAdjournmentShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid().nullable().default(null),
  from: z.strictObject({ day, clock }),
  /** Null while it lasts. */
  to: z.strictObject({ day, clock }).nullable().default(null),
  reason: z.string().trim().max(500, "meeting.reasonTooLong").default(""),
});

/** Records an adjournment, ended or still lasting. Refuses one outside the meeting or on top of another. Gives its id. */
export async function recordAdjournment(context: ActContext, input: z.infer<typeof recordAdjournmentShape>) {
  const { meetingId, itemId, reason } = input;
  return atMeeting(
    context,
    { act: "meeting.adjourn", meetingId, policy: "minutes.write", during: "recording" },
    async ({ tx, workspaceId, meeting }) => {
      const id = newId();
      const from = stockholmMoment(input.from.day, input.from.clock);
      const to = input.to && stockholmMoment(input.to.day, input.to.clock);
      await saveMeeting(tx, workspaceId, meeting, accepted(adjourn(meeting, { id, itemId, from, to, reason })));
      return { value: { adjournmentId: id }, facts: { from: stockholmClock(from), to: to && stockholmClock(to) } };
    },
  );
}

export const endAdjournmentShape = z.strictObject({ meetingId: z.uuid(), day, clock });

/** Takes the meeting up again at a time. */
export async function endAdjournment(context: ActContext, { meetingId, day, clock }: z.infer<typeof endAdjournmentShape>) {
  return atMeeting(
    context,
    { act: "meeting.takeUpAgain", meetingId, policy: "minutes.write", during: "recording" },
    async ({ tx, workspaceId, meeting }) => {
      await saveMeeting(tx, workspaceId, meeting, accepted(takeUpAgain(meeting, stockholmMoment(day, clock))));
      return { value: null, facts: { time: clock } };
    },
  );
}

export const removeAdjournmentShape = z.strictObject({ meetingId: z.uuid(), adjournmentId: z.uuid() });

/** Takes away an adjournment that was recorded by mistake. */
export async function removeAdjournment(context: ActContext, input: z.infer<typeof removeAdjournmentShape>) {
  return atMeeting(
    context,
    { act: "meeting.removeAdjournment", meetingId: input.meetingId, policy: "minutes.write", during: "recording" },
    async ({ tx, workspaceId, meeting }) => {
      await saveMeeting(tx, workspaceId, meeting, without(meeting, input.adjournmentId));
      return { value: null };
    },
  );
}
