import { contentOfVersion, versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { findPublication, keptBackOf, secretsOf } from "#lib/data/publication.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { approvedAt, type MinutesPart, type MinutesVersion, sealedNumbers, versionState } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { KeptBack } from "#lib/domain/publication/keep-back.ts";
import { may } from "#lib/policy/can.ts";

/** An approved version that can be published or is: its content, what is secret of it and what is chosen to be kept back. */
export type Publishable = Readonly<{
  versionId: string;
  content: string;
  approved: Date;
  secrets: KeptBack;
  kept: KeptBack & Readonly<{ version: number }>;
  published: Readonly<{ path: string; at: Date; isWhole: boolean }> | null;
}>;

export type Publishing = Readonly<{
  meetingId: string;
  bodyName: string;
  day: string;
  versions: readonly Readonly<{ id: string; part: MinutesPart; paragraphs: readonly number[] }>[];
  shown: Publishable | null;
}>;

/** What of a meeting is approved and can be published, for one who may publish: the version asked for, or the minutes. */
export async function publishing(actor: Actor, meetingId: string, versionId: string | null): Promise<Publishing | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.publish", { workspaceId, bodyId: stored.body.id })) return null;
    const approved = (await versionsOf(tx, workspaceId, meetingId)).filter((version) => version.part !== "erratum" && versionState(version) === "approved");
    const version = versionId === null ? (approved.find(({ part }) => part === "ordinary") ?? approved[0]) : approved.find(({ id }) => id === versionId);
    if (versionId !== null && !version) return null;
    return {
      meetingId,
      bodyName: stored.body.name,
      day: stockholmDay(stored.meeting.startsAt),
      versions: approved.map((each) => ({ id: each.id, part: each.part, paragraphs: sealedNumbers(each) })),
      shown: version ? await publishable(tx, workspaceId, version) : null,
    };
  });
}

async function publishable(tx: Tx, workspaceId: string, version: MinutesVersion): Promise<Publishable> {
  const at = await findPublication(tx, workspaceId, version.id);
  const { content } = (await contentOfVersion(tx, workspaceId, version.id))!;
  return {
    versionId: version.id,
    content,
    approved: approvedAt(version)!,
    secrets: await secretsOf(tx, workspaceId, version),
    kept: await keptBackOf(tx, workspaceId, version.id),
    published: at ? { path: `${at.bodySlug}/${at.address}`, at: at.changedAt, isWhole: at.isWhole } : null,
  };
}
