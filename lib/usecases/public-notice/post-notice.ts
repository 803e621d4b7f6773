import { newId } from "#lib/data/id.ts";
import { addNotice } from "#lib/data/public-notice.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { sha256 } from "#lib/documents/seal/sealed-content.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { type AuditEvent, canonicalJson } from "#lib/domain/audit/event.ts";
import { sittingsOf } from "#lib/domain/meeting/sittings.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { hasNoticeBoard, postNotice, type PublicNotice } from "#lib/domain/public-notice/public-notice.ts";
import type { AtMeeting } from "../room/at-meeting.ts";

/**
 * Puts up the notice of what has just been approved, in the transaction of the last signature: no act of its own is needed
 * and none can be forgotten. Nothing for an organisation without a notice board. Gives what the audit keeps of it.
 */
export async function postNoticeOf(at: AtMeeting, version: MinutesVersion): Promise<readonly AuditEvent[]> {
  const { tx, workspaceId, actor, meeting, body, now } = at;
  if (!hasNoticeBoard(body)) return [];
  const { name, minutesKeptAt } = await loadWorkspace(tx, workspaceId);
  const facts = { organisation: name, bodyName: body.name, meetingDays: sittingsOf(meeting).map(({ date }) => date), keptAt: minutesKeptAt ?? name };
  const notice = postNotice(version, facts, { id: newId(), posted: { by: actor.personId, at: now } });
  return [await keepNotice(at, notice, "publicNotice.post")];
}

/** Stores a notice with its digest. Gives the event that proves what was put up, and from when to when. */
export async function keepNotice({ tx, workspaceId }: AtMeeting, notice: PublicNotice, act: string): Promise<AuditEvent> {
  const digest = sha256(canonicalJson(notice));
  await addNotice(tx, workspaceId, { ...notice, digest });
  const { bodyName, upFrom, appealTo, downOn, replaces } = notice;
  const facts = { body: bodyName, paragraphs: paragraphSpan(notice.paragraphs), upFrom, appealTo, downOn, reason: replaces?.reason ?? "", digest };
  return { act, subject: { type: "publicNotice", id: notice.id }, meetingId: notice.meetingId, facts, after: notice };
}
