import { contentOfVersion, versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type ChangedParagraph, changedParagraphs } from "#lib/domain/approval/changed-paragraphs.ts";
import { isLate } from "#lib/domain/approval/deadline.ts";
import { isNewest, leftToSign, type MinutesVersion, type Signatory, sealedNumbers, type VersionState, versionState } from "#lib/domain/approval/minutes-version.ts";
import { reasonAgainstTurn } from "#lib/domain/approval/sign.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type MeetingState, meetingState } from "#lib/domain/meeting/meeting.ts";
import { may } from "#lib/policy/can.ts";
import { isReached } from "../minutes/reached.ts";
import { reachOf } from "../reach.ts";

/** A version as it is shown to one who may read it, and what the reader can do with it. */
export type ShownVersion = Readonly<{
  version: MinutesVersion;
  state: VersionState;
  isLate: boolean;
  /** The canonical content. Of the §§ in `withheld` nothing may be shown. */
  content: string;
  withheld: readonly number[];
  sealed: readonly number[];
  /** The version before it of the same document, and what isn't the same in this one. */
  earlier: Readonly<{ version: MinutesVersion; changed: readonly ChangedParagraph[] }> | null;
  /** As whom the reader is asked to sign; null where there is nothing left for them to sign. */
  own: Signatory | null;
  /** Who is to sign before, where it isn't the reader's turn. */
  waitsFor: string | null;
}>;

export type ApprovalView = Readonly<{
  meetingId: string;
  bodyName: string;
  day: string;
  state: MeetingState;
  mayRequest: boolean;
  shown: ShownVersion | null;
}>;

/**
 * The approval of a meeting's minutes for one who may read them: what the reader is asked to sign, otherwise the version
 * made last. Null where there is no such meeting to read.
 */
export async function approvalView(actor: Actor, meetingId: string, now: Date): Promise<ApprovalView | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    const { meeting, body } = stored;
    if (!may(actor, "minutes.read", { workspaceId, bodyId: body.id })) return null;
    const versions = await versionsOf(tx, workspaceId, meetingId);
    const newest = versions.filter((version) => isNewest(version, versions));
    const version = newest.find((each) => ownOf(each, actor) !== null) ?? newest.at(-1);
    return {
      meetingId,
      bodyName: body.name,
      day: stockholmDay(meeting.startsAt),
      state: meetingState(meeting),
      mayRequest: may(actor, "approval.request", { workspaceId, bodyId: body.id }),
      shown: version ? await shownVersion(tx, actor, version, versions, now) : null,
    };
  });
}

async function shownVersion(tx: Tx, actor: Actor, version: MinutesVersion, versions: readonly MinutesVersion[], now: Date): Promise<ShownVersion> {
  const stored = await contentOfVersion(tx, actor.workspace.id, version.id);
  if (!stored) throw new Error(`the content of version ${version.id} is missing`);
  const own = ownOf(version, actor);
  const turn = own && reasonAgainstTurn(version, own.id);
  const before = versions.find(({ documentId, number }) => documentId === version.documentId && number === version.number - 1);
  return {
    version,
    state: versionState(version),
    isLate: isLate(version, stockholmDay(now)),
    content: stored.content,
    withheld: await withheldNumbers(tx, actor, version, now),
    sealed: sealedNumbers(version),
    earlier: before ? { version: before, changed: changedParagraphs(before, version) } : null,
    own,
    waitsFor: turn ? String(turn.facts["name"]) : null,
  };
}

function ownOf(version: MinutesVersion, actor: Actor): Signatory | null {
  const state = versionState(version);
  const isOpen = state === "toSign" || state === "beingSigned";
  return (isOpen && leftToSign(version).find(({ personId }) => personId === actor.personId)) || null;
}

/** The §§ of which nothing may be shown to the actor, as what is secret stands now. */
async function withheldNumbers(tx: Tx, actor: Actor, { paragraphs }: MinutesVersion, now: Date): Promise<number[]> {
  const reach = await reachOf(tx, actor, now);
  const items = await tx.agendaItem.findMany({
    where: { workspaceId: actor.workspace.id, id: { in: paragraphs.flatMap(({ itemId }) => itemId ?? []) } },
    select: { id: true, secrecyGround: true, case: { select: { id: true, secrecyGround: true } } },
  });
  const hidden = new Set(items.filter((item) => !isReached(item, reach)).map(({ id }) => id));
  return paragraphs.filter(({ itemId }) => itemId !== null && hidden.has(itemId)).map(({ number }) => number);
}
