import { findMeeting } from "#lib/data/meeting.ts";
import { loadMeetingRecord } from "#lib/data/meeting-record.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";
import { isReached } from "./reached.ts";

/** All that has been recorded of a meeting, as far as it reaches the actor; null where there is no such meeting to read. */
export async function meetingRecord(actor: Actor, meetingId: string): Promise<MeetingRecord | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    if (!may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const reach = await reachOf(tx, actor, new Date());
    return loadMeetingRecord(tx, workspaceId, stored, (item) => isReached(item, reach));
  });
}
