import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { rollOn } from "#lib/domain/mandate/roll.ts";
import { inOrderOfTreatment, type MeetingItem, type Presence } from "#lib/domain/presence/presence.ts";
import { withKnownTimes } from "#lib/domain/presence/times.ts";
import { loadMandates } from "./mandate.ts";
import type { StoredMeeting } from "./meeting.ts";
import { loadParticipants } from "./participant.ts";
import type { Tx } from "./transaction.ts";

/**
 * Who takes part in the meeting, its items in order, and the number of seats the body had on its day. `read` are the
 * items on the agenda, where they have been read already.
 */
export async function loadPresence(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting, read?: readonly MeetingItem[]): Promise<Presence> {
  const participants = await loadParticipants(tx, workspaceId, meeting.id);
  const mandates = await loadMandates(tx, workspaceId, body.id);
  const roll = rollOn(mandates, body.id, stockholmDay(meeting.startsAt));
  return {
    participants,
    items: withKnownTimes(read ? inOrderOfTreatment(read) : await loadMeetingItems(tx, workspaceId, meeting.id), meeting),
    rules: body.rules,
    seats: roll.entries.length,
  };
}

/**
 * The presence of one participant, by the person, with those whose presence bears on it: for a substitute everyone, for
 * others nobody else. So that one vote doesn't read a whole assembly; how many seats there are is not asked.
 */
export async function loadPresenceOf(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting, personId: string): Promise<Presence> {
  const own = await loadParticipants(tx, workspaceId, meeting.id, personId);
  const participants = own.some(({ capacity }) => capacity === "substitute") ? await loadParticipants(tx, workspaceId, meeting.id) : own;
  return { participants, items: withKnownTimes(await loadMeetingItems(tx, workspaceId, meeting.id), meeting), rules: body.rules, seats: 0 };
}

/** The meeting's items in the order of treatment, with their § and when they were treated. */
export async function loadMeetingItems(tx: Tx, workspaceId: string, meetingId: string): Promise<readonly MeetingItem[]> {
  const agenda = await tx.$queryRaw<MeetingItem[]>`
    SELECT i.id, p.number, i."treatedFrom", i."treatedTo", i."withdrawnAt" IS NOT NULL AS "isWithdrawn"
    FROM "AgendaItem" i LEFT JOIN "Paragraph" p ON p."workspaceId" = i."workspaceId" AND p."itemId" = i.id
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid
    ORDER BY i.position, i.id`;
  return inOrderOfTreatment(agenda);
}
