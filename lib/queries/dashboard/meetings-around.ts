import type { Tx } from "#lib/data/transaction.ts";
import type { MeetingForm } from "#lib/domain/meeting/meeting.ts";

/** A meeting under way or to come; `notice` is the number of the notice last sent. */
export type ComingMeeting = Readonly<{
  id: string;
  bodyId: string;
  bodyName: string;
  form: MeetingForm;
  startsAt: Date;
  endsAt: Date;
  place: string;
  distanceAddress: string | null;
  isOpen: boolean;
  notice: number | null;
}>;

/** A meeting that has been held, with its first and last § number. */
export type HeldMeeting = Readonly<{ id: string; bodyName: string; day: string; first: number; last: number }>;

const mostComing = 12;
const mostHeld = 4;

/** The meetings under way and those to come, the nearest first. */
export async function comingMeetings(tx: Tx, workspaceId: string, now: Date): Promise<ComingMeeting[]> {
  return tx.$queryRaw<ComingMeeting[]>`
    SELECT m.id, m."bodyId", b.name AS "bodyName", m.form::text AS form, m."startsAt", m."endsAt", m.place, m."distanceAddress",
      m."openedAt" IS NOT NULL AS "isOpen",
      (SELECT max(a.number) FROM "IssuedAgenda" a WHERE a."workspaceId" = m."workspaceId" AND a."meetingId" = m.id) AS notice
    FROM "Meeting" m
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."cancelledAt" IS NULL AND m."closedAt" IS NULL
      AND (m."openedAt" IS NOT NULL OR m."endsAt" >= ${now})
    ORDER BY m."startsAt", m.id LIMIT ${mostComing}`;
}

/** The meetings last held that have minutes to read, the latest first. */
export async function latestMinutes(tx: Tx, workspaceId: string): Promise<HeldMeeting[]> {
  return tx.$queryRaw<HeldMeeting[]>`
    SELECT m.id, b.name AS "bodyName", (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS day, numbers.first, numbers.last
    FROM "Meeting" m
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    CROSS JOIN LATERAL (SELECT min(g.number) AS first, max(g.number) AS last FROM "Paragraph" g
      WHERE g."workspaceId" = m."workspaceId" AND g."meetingId" = m.id) numbers
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."closedAt" IS NOT NULL AND numbers.first IS NOT NULL
    ORDER BY m."startsAt" DESC, m.id LIMIT ${mostHeld}`;
}
