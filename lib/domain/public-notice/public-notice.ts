import { approvedAt, type MinutesPart, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { Body } from "#lib/domain/body/body.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type NoticeDays, noticeDays } from "./days.ts";

/** What the notice tells of the organisation and the meeting; `meetingDays` are days in Stockholm. */
export type NoticeFacts = {
  readonly organisation: string;
  readonly bodyName: string;
  readonly meetingDays: readonly string[];
  /** Where the minutes are kept. */
  readonly keptAt: string;
};

/**
 * The notice that minutes, or single §§, are approved (anslag). It is never changed: a wrong one is replaced by another,
 * which says which and why. Whether it is up follows from the day (`isUp`).
 */
export type PublicNotice = NoticeFacts &
  NoticeDays & {
    readonly id: string;
    readonly meetingId: string;
    readonly versionId: string;
    readonly part: Exclude<MinutesPart, "erratum">;
    readonly paragraphs: readonly number[];
    readonly approvedOn: string;
    readonly posted: WhoAndWhen;
    readonly replaces: { readonly noticeId: string; readonly reason: string } | null;
  };

/**
 * Tells whether what a body has approved goes up on a notice board: that of a public authority, if it decides. An
 * association has none, and a preparatory body only proposes (DOMAIN.md §1).
 */
export function hasNoticeBoard({ legalForm, kind }: Pick<Body, "legalForm" | "kind">): boolean {
  return legalForm === "publicAuthority" && kind !== "preparatory";
}

/** The notice of a version with its last signature, up from the same day (at the latest it would be the second day after, KL 8:12). */
export function postNotice(version: MinutesVersion, facts: NoticeFacts, { id, posted }: { id: string; posted: WhoAndWhen }): PublicNotice {
  const at = approvedAt(version);
  if (!at) throw new Error(`version ${version.id} of the minutes is not approved`);
  const approvedOn = stockholmDay(at);
  const { meetingId, id: versionId, part } = version;
  // A correction gives no new time to appeal: what was decided, and when that was told, is the same.
  if (part === "erratum") throw new Error(`version ${versionId} is an erratum, of which no notice is put up`);
  // A number that fell out is signed with the others, but there is nothing in it to appeal against.
  const paragraphs = version.paragraphs.filter(({ standing, itemId }) => standing === "sealed" && itemId !== null).map(({ number }) => number);
  return { ...facts, ...noticeDays(approvedOn), id, meetingId, versionId, part, paragraphs, approvedOn, posted, replaces: null };
}

/** The notices that no other has taken the place of. */
export function standingNotices(notices: readonly PublicNotice[]): readonly PublicNotice[] {
  return notices.filter(({ id }) => !notices.some(({ replaces }) => replaces?.noticeId === id));
}

type Replacement = { readonly id: string; readonly noticeId: string; readonly keptAt: string; readonly reason: string; readonly posted: WhoAndWhen };

/**
 * Puts up another notice in the place of a wrong one, with a time to appeal of its own from that day; the wrong one stays
 * up until its own last day. Refused for one that has been replaced, when a § of it has legal force, and for nothing changed.
 */
export function replaceNotice(notices: readonly PublicNotice[], confirmedVersionIds: readonly string[], { id, noticeId, keptAt, reason, posted }: Replacement): PublicNotice | Refused {
  const wrong = standingNotices(notices).find((notice) => notice.id === noticeId);
  if (!wrong) return new Refused("publicNotice.notStanding");
  if (confirmedVersionIds.includes(wrong.versionId)) return new Refused("publicNotice.inForceAlready");
  if (keptAt === wrong.keptAt) return new Refused("publicNotice.nothingChanged");
  return { ...wrong, ...noticeDays(stockholmDay(posted.at)), id, keptAt, posted, replaces: { noticeId, reason } };
}
