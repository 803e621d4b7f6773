import { versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { findSealedFile, type SealedFile } from "#lib/data/sealed-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type MinutesVersion, standingVersions } from "#lib/domain/approval/minutes-version.ts";
import { may } from "#lib/policy/can.ts";
import { withheldNumbers } from "./withheld-numbers.ts";

/**
 * The sealed file of a meeting's approved minutes, or of the version asked for. Null while they aren't approved, for one
 * who may not read them, and for one whom a § may not reach: the file has everything in it, and can't be sealed anew.
 */
export async function sealedMinutes(actor: Actor, meetingId: string, versionId: string | null, now: Date): Promise<SealedFile | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const version = versionAsked(await versionsOf(tx, workspaceId, meetingId), versionId);
    if (!version || (await withheldNumbers(tx, actor, version, now)).length > 0) return null;
    return findSealedFile(tx, workspaceId, version.id);
  });
}

function versionAsked(versions: readonly MinutesVersion[], versionId: string | null): MinutesVersion | undefined {
  if (versionId !== null) return versions.find(({ id }) => id === versionId);
  return standingVersions(versions).find(({ part }) => part === "ordinary");
}
