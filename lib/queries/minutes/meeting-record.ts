import { loadMeeting } from "#lib/data/meeting.ts";
import { type GuardedItem, loadMeetingRecord } from "#lib/data/meeting-record.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";
import { may } from "#lib/policy/can.ts";
import { type Reach, reachOf } from "../reach.ts";

/** All that has been recorded of a meeting, as far as it reaches the actor; null where there is no such meeting to read. */
export async function meetingRecord(actor: Actor, meetingId: string): Promise<MeetingRecord | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const exists = await tx.meeting.count({ where: { workspaceId, id: meetingId } });
    if (exists === 0) return null;
    const stored = await loadMeeting(tx, workspaceId, meetingId);
    if (!may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const reach = await reachOf(tx, actor, new Date());
    return loadMeetingRecord(tx, workspaceId, stored, (item) => isReached(item, reach));
  });
}

function isReached({ id, secrecyGround, case: of }: GuardedItem, { everything, itemIds, caseIds }: Reach): boolean {
  if (everything || itemIds.includes(id)) return true;
  return secrecyGround === null && (of === null || of.secrecyGround === null || caseIds.includes(of.id));
}
