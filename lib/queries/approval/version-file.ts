import { versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import type { OpenDocument } from "../document/open-document.ts";
import { withheldNumbers } from "./withheld-numbers.ts";

/**
 * The file that a version's signatures cover, as it was made when approval was asked for: what is printed to be signed on
 * paper. Null for one who may not read the minutes, or whom a § of it may not reach.
 */
export async function versionFile(actor: Actor, meetingId: string, versionId: string, now: Date): Promise<OpenDocument | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const version = (await versionsOf(tx, workspaceId, meetingId)).find(({ id }) => id === versionId);
    if (!version || (await withheldNumbers(tx, actor, version, now)).length > 0) return null;
    const { body: file } = await tx.minutesVersion.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: versionId } },
      select: { body: { select: { id: true, sha256: true, size: true } } },
    });
    if (file.sha256 === null) throw new Error(`the file of version ${versionId} isn't complete`);
    return { workspaceId, blobId: file.id, name: `protokoll-version-${version.number}.pdf`, mediaType: "application/pdf", size: Number(file.size), sha256: file.sha256 };
  });
}
