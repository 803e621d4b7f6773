import { z } from "zod";
import { saveLooked } from "#lib/data/last-looked.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const lookAtMeetingShape = z.strictObject({ meetingId: z.uuid() });

/** Keeps that one has looked at a meeting, so that what happens after can be told as new. The audit isn't told. */
export async function lookAtMeeting(context: ActContext, { meetingId }: z.infer<typeof lookAtMeetingShape>) {
  return perform(context, "meeting.look", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { body } = await loadMeeting(tx, workspaceId, meetingId);
    accepted(can(actor, "meeting.read", { workspaceId, bodyId: body.id }));
    await saveLooked(tx, workspaceId, actor.personId, meetingId, context.now);
    return null;
  });
}
