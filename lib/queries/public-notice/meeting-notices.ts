import { findMeeting } from "#lib/data/meeting.ts";
import { namesOf } from "#lib/data/person.ts";
import { boardOfMeeting, type StoredNotice } from "#lib/data/public-notice.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isUp } from "#lib/domain/public-notice/days.ts";
import { type Appeal, type ForceState, forceState, type LegalForce } from "#lib/domain/public-notice/legal-force.ts";
import { hasNoticeBoard, standingNotices } from "#lib/domain/public-notice/public-notice.ts";
import { may } from "#lib/policy/can.ts";

/** A notice on a day: whether it is up, how each of its §§ stands, and what has followed. */
export type ShownNotice = Readonly<{
  notice: StoredNotice;
  postedBy: string;
  isUp: boolean;
  /** The day another took its place; null while it stands. */
  replacedOn: string | null;
  paragraphs: readonly Readonly<{ number: number; state: ForceState }>[];
  appeals: readonly Appeal[];
  legalForce: readonly (LegalForce & Readonly<{ by: string }>)[];
}>;

export type MeetingNotices = Readonly<{
  meetingId: string;
  bodyName: string;
  day: string;
  today: string;
  /** The latest first. */
  notices: readonly ShownNotice[];
  may: Readonly<{ write: boolean; confirm: boolean }>;
}>;

/** The notices of a meeting for one who may read its minutes. Null for others, and where the organisation has no notice board. */
export async function meetingNotices(actor: Actor, meetingId: string, now: Date): Promise<MeetingNotices | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !hasNoticeBoard(stored.body)) return null;
    const subject = { workspaceId, bodyId: stored.body.id };
    if (!may(actor, "minutes.read", subject)) return null;
    const today = stockholmDay(now);
    const board = await boardOfMeeting(tx, workspaceId, meetingId);
    const standing = standingNotices(board.notices);
    const names = await namesOf(tx, [...board.notices.map(({ posted }) => posted.by), ...board.legalForce.map(({ confirmed }) => confirmed.by)]);
    const shown = board.notices.map((notice): ShownNotice => {
      const replacing = board.notices.find(({ replaces }) => replaces?.noticeId === notice.id);
      const ofVersion = <T extends { versionId: string }>(all: readonly T[]) => (standing.includes(notice) ? all.filter(({ versionId }) => versionId === notice.versionId) : []);
      return {
        notice,
        postedBy: names.get(notice.posted.by) ?? "",
        isUp: isUp(notice, today),
        replacedOn: replacing ? replacing.upFrom : null,
        paragraphs: notice.paragraphs.map((number) => ({ number, state: forceState(board, notice, number, today) })),
        appeals: ofVersion(board.appeals),
        legalForce: ofVersion(board.legalForce).map((force) => ({ ...force, by: names.get(force.confirmed.by) ?? "" })),
      };
    });
    return {
      meetingId,
      bodyName: stored.body.name,
      day: stockholmDay(stored.meeting.startsAt),
      today,
      notices: shown.toReversed(),
      may: { write: may(actor, "publicNotice.write", subject), confirm: may(actor, "legalForce.confirm", subject) },
    };
  });
}
