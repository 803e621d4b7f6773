import { meetingsAwaitingSignatures, versionsOf } from "#lib/data/approval.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { remindersDue } from "#lib/domain/approval/deadline.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { writeReminders } from "./write-to-signatories.ts";

/** Reminds everyone in a workspace whose signature minutes wait for and whose turn it is, on the days for it (`remindersDue`). */
export async function remindToSign(workspaceId: string, now: Date): Promise<void> {
  const meetingIds = await inTransaction(workspaceId, (tx) => meetingsAwaitingSignatures(tx, workspaceId));
  for (const meetingId of meetingIds) {
    await inTransaction(workspaceId, async (tx) => {
      const versions = await versionsOf(tx, workspaceId, meetingId);
      const due = remindersDue(versions, stockholmDay(now));
      if (due.length === 0) return;
      const held = await loadMeeting(tx, workspaceId, meetingId);
      for (const version of versions) {
        const signatories = due.filter(({ versionId }) => versionId === version.id).map(({ signatory }) => signatory);
        await writeReminders(tx, workspaceId, held, version, signatories, now);
      }
    });
  }
}
