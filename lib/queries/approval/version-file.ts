import { versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { may } from "#lib/policy/can.ts";
import type { OpenDocument } from "../document/open-document.ts";
import { withheldNumbers } from "./withheld-numbers.ts";

/**
 * The file that a version's signatures cover, as it was made when approval was asked for: what is printed to be signed on
 * paper. Null for one who may not read the minutes, or whom a § of it may not reach.
 */
export async function versionFile(actor: Actor, meetingId: string, versionId: string, now: Date): Promise<OpenDocument | null> {
  return ofVersion(actor, meetingId, versionId, now, async (tx, { number }) => {
    const { body } = await tx.minutesVersion.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: actor.workspace.id, id: versionId } }, select: { body: file } });
    return { ...body, name: `protokoll-version-${number}.pdf` };
  });
}

type ScanOf = Readonly<{ meetingId: string; versionId: string; signatoryId: string }>;

/** The scan of what one of those asked signed on paper, for those who may have all of the version. Null where there is none. */
export async function signatureScan(actor: Actor, { meetingId, versionId, signatoryId }: ScanOf, now: Date): Promise<OpenDocument | null> {
  return ofVersion(actor, meetingId, versionId, now, async (tx, { number }) => {
    const place = { workspaceId: actor.workspace.id, versionId, signatoryId };
    const signature = await tx.signature.findUnique({ where: { workspaceId_versionId_signatoryId: place }, select: { scan: file } });
    return signature?.scan ? { ...signature.scan, name: `signerad-version-${number}` } : null;
  });
}

const file = { select: { id: true, sha256: true, size: true, mediaType: true } } as const;

type Found = { id: string; sha256: string | null; size: number; mediaType: string | null; name: string };

async function ofVersion(
  actor: Actor,
  meetingId: string,
  versionId: string,
  now: Date,
  find: (tx: Tx, version: MinutesVersion) => Promise<Found | null>,
): Promise<OpenDocument | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const version = (await versionsOf(tx, workspaceId, meetingId)).find(({ id }) => id === versionId);
    if (!version || (await withheldNumbers(tx, actor, version, now)).length > 0) return null;
    const found = await find(tx, version);
    if (!found) return null;
    const { id: blobId, sha256, mediaType, size, name } = found;
    if (sha256 === null || mediaType === null) throw new Error(`the file ${blobId} isn't complete`);
    return { workspaceId, blobId, name, mediaType, size, sha256 };
  });
}
