import { loadMeeting } from "#lib/data/meeting.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type Sitting, sittingsOf } from "#lib/domain/meeting/sittings.ts";
import { may } from "#lib/policy/can.ts";

/** A meeting as a calendar keeps it. `sequence` rises with every notice, and when the meeting is called off. */
export type CalendarEntry = Readonly<{
  bodyName: string;
  place: string;
  sittings: readonly Sitting[];
  sequence: number;
  changedAt: Date;
  cancelled: boolean;
  /** The meeting's page. */
  agendaAddress: string;
}>;

/** Null for one who may not see the meeting, and where there is none. */
export async function calendarEntry(actor: Actor, meetingId: string): Promise<CalendarEntry | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const row = await tx.meeting.findUnique({ where: { workspaceId_id: { workspaceId, id: meetingId } }, select: { createdAt: true } });
    if (!row) return null;
    const { meeting, body } = await loadMeeting(tx, workspaceId, meetingId);
    if (!may(actor, "meeting.read", { workspaceId, bodyId: body.id })) return null;
    return {
      bodyName: body.name,
      place: [meeting.place, meeting.distanceAddress].filter(Boolean).join(", "),
      sittings: sittingsOf(meeting),
      sequence: meeting.notices.length + (meeting.cancelled ? 1 : 0),
      changedAt: meeting.cancelled?.at ?? meeting.notices.at(-1)?.at ?? row.createdAt,
      cancelled: meeting.cancelled !== null,
      agendaAddress: publicAddress(`/${actor.workspace.slug}/meetings/${meetingId}`),
    };
  });
}
