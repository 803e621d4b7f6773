import { contentOfVersion, versionsOf } from "#lib/data/approval.ts";
import { approvedErrataOf } from "#lib/data/erratum.ts";
import { findExtract, type StoredExtract } from "#lib/data/extract.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ApprovedErratum } from "#lib/domain/erratum/approved.ts";
import { type ExtractSource, extractSource } from "#lib/domain/extract/source.ts";
import { Refused } from "#lib/domain/refused.ts";
import { may } from "#lib/policy/can.ts";
import { withheldNumbers } from "../approval/withheld-numbers.ts";

/** An extract to be read: what it is made from with the canonical content, and its files where they have been made. */
export type ReadableExtract = Readonly<{
  workspaceId: string;
  bodyName: string;
  startsAt: Date;
  source: ExtractSource;
  content: string;
  made: StoredExtract | null;
  /** The approved errata of the §, in order. */
  errata: readonly ApprovedErratum[];
}>;

/** The extract of a § for one who may read it; null where the § isn't approved or may not reach the reader. */
export async function readableExtract(actor: Actor, meetingId: string, number: number, now: Date): Promise<ReadableExtract | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const source = extractSource(await versionsOf(tx, workspaceId, meetingId), number);
    if (source instanceof Refused) return null;
    const { version, paragraph, edition } = source;
    if ((await withheldNumbers(tx, actor, { paragraphs: [paragraph] }, now)).length > 0) return null;
    const content = await contentOfVersion(tx, workspaceId, version.id);
    if (!content) throw new Error(`the content of version ${version.id} is missing`);
    return {
      workspaceId,
      bodyName: stored.body.name,
      startsAt: stored.meeting.startsAt,
      source,
      content: content.content,
      made: await findExtract(tx, workspaceId, { versionId: version.id, number, edition }),
      errata: await approvedErrataOf(tx, workspaceId, source),
    };
  });
}
