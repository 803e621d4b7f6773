import { z } from "zod";
import { createItems } from "#lib/data/agenda.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { lockBody } from "#lib/data/body.ts";
import { newId } from "#lib/data/id.ts";
import { saveMeeting } from "#lib/data/meeting.ts";
import { agendaFromTemplate } from "#lib/domain/agenda/template.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { planMeeting as plan } from "#lib/domain/meeting/plan-meeting.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { planFields, planOf } from "./meeting-shape.ts";

export const planMeetingShape = z.strictObject({ bodyId: z.uuid("meeting.bodyMissing"), ...planFields });

/** Plans a meeting of a body, with an agenda that holds the body's standing items. Gives the meeting's id. */
export async function planMeeting(context: ActContext, input: z.infer<typeof planMeetingShape>) {
  const { bodyId, ...planned } = input;
  return perform(context, "meeting.plan", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const body = await lockBody(tx, workspaceId, bodyId);
    accepted(can(actor, "meeting.plan", { workspaceId, bodyId }));

    const meeting = accepted(plan(body, { id: newId(), ...planOf(planned) }));
    await saveMeeting(tx, workspaceId, null, meeting);
    await createItems(tx, workspaceId, meeting.id, agendaFromTemplate(body.agendaTemplate, newId));
    await appendAudit(
      tx,
      actor,
      {
        act: "meeting.plan",
        subject: { type: "meeting", id: meeting.id },
        meetingId: meeting.id,
        facts: { body: body.name, day: stockholmDay(meeting.startsAt), time: stockholmClock(meeting.startsAt) },
        after: meeting,
      },
      context.now,
    );
    return { meetingId: meeting.id };
  });
}
