import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import type { OpenDocument } from "../document/open-document.ts";

/** An issued notice as a file. It holds nothing of secret items, so whoever may see the meeting may read it; else null. */
export async function openNotice(actor: Actor, meetingId: string, number: number): Promise<OpenDocument | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const row = await tx.issuedAgenda.findUnique({
      where: { workspaceId_meetingId_number: { workspaceId, meetingId, number } },
      select: {
        blob: { select: { id: true, mediaType: true, size: true, sha256: true } },
        meeting: { select: { startsAt: true, body: { select: { id: true, name: true } } } },
      },
    });
    if (!row || !may(actor, "meeting.read", { workspaceId, bodyId: row.meeting.body.id })) return null;
    const { id: blobId, mediaType, size, sha256 } = row.blob;
    if (mediaType === null || size === null || sha256 === null) return null;
    const name = `Kallelse ${row.meeting.body.name} ${stockholmDay(row.meeting.startsAt)} (${number}).pdf`;
    return { workspaceId, blobId, name, mediaType, size, sha256 };
  });
}
