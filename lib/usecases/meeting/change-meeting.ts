import { z } from "zod";
import { saveMeeting } from "#lib/data/meeting.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { changePlan } from "#lib/domain/meeting/plan-meeting.ts";
import { accepted } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import type { ActContext } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { atMeeting } from "../room/at-meeting.ts";
import { planFields, planOf } from "./meeting-shape.ts";

export const changeMeetingShape = z.strictObject({ meetingId: z.uuid(), version: versionShape, ...planFields });

/** Changes when, where and in what form a meeting is held. Refuses a form that was opened before someone else's change. */
export async function changeMeeting(context: ActContext, input: z.infer<typeof changeMeetingShape>) {
  const { meetingId, version: seen, ...planned } = input;
  return atMeeting(
    context,
    { act: "meeting.change", meetingId, policy: "meeting.plan", during: "any" },
    async ({ tx, workspaceId, actor, meeting, body, version }) => {
      await refuseStale(tx, actor, { id: meetingId, version }, seen);
      const changed = accepted(changePlan(meeting, body, planOf(planned)));
      await saveMeeting(tx, workspaceId, meeting, changed);
      const facts = { day: stockholmDay(changed.startsAt), time: stockholmClock(changed.startsAt), place: changed.place };
      return { value: null, facts, before: meeting, after: changed };
    },
  );
}
