import { closeStreamsOnStop, type MeetingEvent, watch } from "#lib/data/live-hub.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";

export type { MeetingEvent };
export { closeStreamsOnStop };

/**
 * Tells of every act at the workspace's meetings from now on, and first of what came after the number last seen, so
 * that one who was away resumes without a gap. Gives the function that stops it; `close` is called when it is ended
 * from here (access has ended, or the server is stopping).
 */
export async function watchMeetings(
  actor: Actor,
  lastSeen: string | null,
  { send, close }: { send: (event: MeetingEvent) => void; close: () => void },
): Promise<() => void> {
  // Watch first, then ask for what was missed: an event in between comes twice rather than not at all.
  const leave = await watch({ workspaceId: actor.workspace.id, personId: actor.personId, send, close });
  for (const event of await missedEvents(actor.workspace.id, lastSeen)) send(event);
  return leave;
}

/** The latest event of each meeting after the number last seen, oldest first. A page just made (null) has missed nothing. */
async function missedEvents(workspaceId: string, lastSeen: string | null): Promise<MeetingEvent[]> {
  if (lastSeen === null || !/^\d{1,18}$/.test(lastSeen)) return [];
  return inTransaction(workspaceId, async (tx) => {
    const latest = await tx.auditEvent.groupBy({
      by: ["meetingId"],
      where: { workspaceId, meetingId: { not: null }, seq: { gt: BigInt(lastSeen) } },
      _max: { seq: true },
      orderBy: { _max: { seq: "asc" } },
    });
    return latest.map(({ meetingId, _max }) => ({ workspaceId, meetingId: meetingId!, seq: String(_max.seq), by: null, act: null }));
  });
}
