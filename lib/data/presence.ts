import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { rollOn } from "#lib/domain/mandate/roll.ts";
import { inOrderOfTreatment, type MeetingItem, type Presence } from "#lib/domain/presence/presence.ts";
import { withKnownTimes } from "#lib/domain/presence/times.ts";
import { loadMandates } from "./mandate.ts";
import type { StoredMeeting } from "./meeting.ts";
import { loadParticipants } from "./participant.ts";
import type { Tx } from "./transaction.ts";

/** Who takes part in the meeting, its items in order, and the number of seats the body had on its day. */
export async function loadPresence(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting): Promise<Presence> {
  const participants = await loadParticipants(tx, workspaceId, meeting.id);
  const mandates = await loadMandates(tx, workspaceId, body.id);
  const roll = rollOn(mandates, body.id, stockholmDay(meeting.startsAt));
  return {
    participants,
    items: withKnownTimes(await loadMeetingItems(tx, workspaceId, meeting.id), meeting),
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
  const rows = await tx.agendaItem.findMany({
    where: { workspaceId, meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, treatedFrom: true, treatedTo: true, withdrawnAt: true, paragraph: { select: { number: true } } },
  });
  const agenda = rows.map(({ id, treatedFrom, treatedTo, withdrawnAt, paragraph }) => ({
    id,
    number: paragraph?.number ?? null,
    treatedFrom,
    treatedTo,
    isWithdrawn: withdrawnAt !== null,
  }));
  return inOrderOfTreatment(agenda);
}
