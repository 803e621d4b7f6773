import { contentOfVersion, versionsOf } from "#lib/data/approval.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type ChangedParagraph, changedParagraphs } from "#lib/domain/approval/changed-paragraphs.ts";
import { isLate } from "#lib/domain/approval/deadline.ts";
import { isNewest, leftToSign, type MinutesPart, type MinutesVersion, type Signatory, sealedNumbers, type VersionState, versionState } from "#lib/domain/approval/minutes-version.ts";
import { reasonAgainstTurn } from "#lib/domain/approval/sign.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type MeetingState, meetingState } from "#lib/domain/meeting/meeting.ts";
import { hasNoticeBoard } from "#lib/domain/public-notice/public-notice.ts";
import { may } from "#lib/policy/can.ts";
import { type ApprovalChoices, approvalChoices } from "./approval-choices.ts";
import { withheldNumbers } from "./withheld-numbers.ts";

/** How far a version has come, also where a newer one has taken its place before anyone signed. */
export type ShownState = VersionState | "superseded";

/** A version as it is shown to one who may read it, and what the reader can do with it. */
export type ShownVersion = Readonly<{
  version: MinutesVersion;
  state: ShownState;
  isLate: boolean;
  /** The canonical content. Of the §§ in `withheld` nothing may be shown, of this version or of the one before. */
  content: string;
  withheld: readonly number[];
  sealed: readonly number[];
  /** The version before it of the same document, and what isn't the same in this one. */
  earlier: Readonly<{ version: MinutesVersion; content: string; changed: readonly ChangedParagraph[] }> | null;
  /** As whom the reader is asked to sign; null where there is nothing left for them to sign. */
  own: Signatory | null;
  /** Who is to sign before, where it isn't the reader's turn. */
  waitsFor: string | null;
}>;

/** One of all the versions that have been made of a meeting's §§. */
export type ListedVersion = Readonly<{ id: string; part: MinutesPart; number: number; sealed: readonly number[]; state: ShownState }>;

export type ApprovalView = Readonly<{
  meetingId: string;
  bodyName: string;
  day: string;
  today: string;
  state: MeetingState;
  /** Whether what is approved goes up on a notice board. */
  hasNoticeBoard: boolean;
  /** What the reader can choose who may ask for approval; null for others. */
  choices: ApprovalChoices | null;
  shown: ShownVersion | null;
  /** The oldest first. */
  versions: readonly ListedVersion[];
}>;

/**
 * The approval of a meeting's minutes for one who may read them: the version asked for by its id, otherwise what the
 * reader is asked to sign, otherwise the version made last. Null where there is no such meeting or version to read.
 */
export async function approvalView(actor: Actor, meetingId: string, now: Date, versionId: string | null = null): Promise<ApprovalView | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    const { meeting, body } = stored;
    if (!may(actor, "minutes.read", { workspaceId, bodyId: body.id })) return null;
    const versions = await versionsOf(tx, workspaceId, meetingId);
    const version = versionId === null ? firstToShow(versions, actor) : versions.find(({ id }) => id === versionId);
    if (versionId !== null && !version) return null;
    const mayRequest = may(actor, "approval.request", { workspaceId, bodyId: body.id });
    return {
      meetingId,
      bodyName: body.name,
      day: stockholmDay(meeting.startsAt),
      today: stockholmDay(now),
      state: meetingState(meeting),
      hasNoticeBoard: hasNoticeBoard(body),
      choices: mayRequest ? await approvalChoices(tx, workspaceId, stored, versions, version ?? null, now) : null,
      shown: version ? await shownVersion(tx, actor, version, versions, now) : null,
      versions: versions.map((each) => ({ id: each.id, part: each.part, number: each.number, sealed: sealedNumbers(each), state: stateAmong(each, versions) })),
    };
  });
}

function firstToShow(versions: readonly MinutesVersion[], actor: Actor): MinutesVersion | undefined {
  const newest = versions.filter((version) => isNewest(version, versions));
  return newest.find((version) => ownOf(version, versions, actor) !== null) ?? newest.at(-1);
}

async function shownVersion(tx: Tx, actor: Actor, version: MinutesVersion, versions: readonly MinutesVersion[], now: Date): Promise<ShownVersion> {
  const own = ownOf(version, versions, actor);
  const turn = own && reasonAgainstTurn(version, own.id);
  const before = versions.find(({ documentId, number }) => documentId === version.documentId && number === version.number - 1);
  const paragraphs = [...version.paragraphs, ...(before?.paragraphs ?? [])];
  return {
    version,
    state: stateAmong(version, versions),
    isLate: isLate(version, stockholmDay(now)),
    content: await contentOf(tx, actor, version),
    withheld: [...new Set(await withheldNumbers(tx, actor, { paragraphs }, now))],
    sealed: sealedNumbers(version),
    earlier: before ? { version: before, content: await contentOf(tx, actor, before), changed: changedParagraphs(before, version) } : null,
    own,
    waitsFor: turn ? String(turn.facts["name"]) : null,
  };
}

async function contentOf(tx: Tx, { workspace }: Actor, { id }: MinutesVersion): Promise<string> {
  const stored = await contentOfVersion(tx, workspace.id, id);
  if (!stored) throw new Error(`the content of version ${id} is missing`);
  return stored.content;
}

function stateAmong(version: MinutesVersion, versions: readonly MinutesVersion[]): ShownState {
  const state = versionState(version);
  return state === "toSign" && !isNewest(version, versions) ? "superseded" : state;
}

function ownOf(version: MinutesVersion, versions: readonly MinutesVersion[], actor: Actor): Signatory | null {
  const state = stateAmong(version, versions);
  const isOpen = state === "toSign" || state === "beingSigned";
  return (isOpen && leftToSign(version).find(({ personId }) => personId === actor.personId)) || null;
}
