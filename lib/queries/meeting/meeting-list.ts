import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MeetingForm, MeetingState } from "#lib/domain/meeting/meeting.ts";
import { may } from "#lib/policy/can.ts";

/** What the list of meetings is asked for; null means no limit by that. */
export type MeetingListFilter = Readonly<{ bodyId: string | null; year: number | null }>;

/** A meeting in the list. `paragraphs` is its first and last § number, once any is given. */
export type ListedMeeting = Readonly<{
  id: string;
  bodyName: string;
  form: MeetingForm;
  startsAt: Date;
  endsAt: Date;
  place: string;
  state: MeetingState;
  paragraphs: { first: number; last: number } | null;
}>;

export type MeetingList = Readonly<{
  /** Under way or not yet held, the nearest first. */
  coming: ListedMeeting[];
  /** Held or cancelled, the latest first. */
  past: ListedMeeting[];
  bodies: { id: string; name: string }[];
  years: number[];
}>;

type Row = Omit<ListedMeeting, "paragraphs"> & { first: number | null; last: number | null };

/** The meetings of every body, and by what they can be narrowed. Null for one who may not see the list. */
export async function listMeetings(actor: Actor, filter: MeetingListFilter, now: Date): Promise<MeetingList | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "meeting.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>(meetings(workspaceId, filter));
    const years = await tx.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM "startsAt" AT TIME ZONE 'Europe/Stockholm')::int AS year
      FROM "Meeting" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY year DESC`;
    const bodies = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, name FROM "Body" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY name COLLATE "sv-SE-x-icu", id`;
    const all = rows.map(({ first, last, ...meeting }): ListedMeeting => ({
      ...meeting,
      paragraphs: first === null || last === null ? null : { first, last },
    }));
    const isComing = ({ state, endsAt }: ListedMeeting) => state === "open" || (state !== "closed" && endsAt >= now);
    return {
      coming: all.filter(isComing).reverse(),
      past: all.filter((meeting) => !isComing(meeting)),
      bodies,
      years: years.map(({ year }) => year),
    };
  });
}

function meetings(workspaceId: string, { bodyId, year }: MeetingListFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`m."workspaceId" = ${workspaceId}::uuid`,
    bodyId !== null && Prisma.sql`m."bodyId" = ${bodyId}::uuid`,
    year !== null && Prisma.sql`extract(year FROM m."startsAt" AT TIME ZONE 'Europe/Stockholm') = ${year}`,
  ];
  return Prisma.sql`
    SELECT m.id, b.name AS "bodyName", m.form::text AS form, m."startsAt", m."endsAt", m.place,
      CASE WHEN m."cancelledAt" IS NOT NULL THEN 'cancelled'
           WHEN m."closedAt" IS NOT NULL THEN 'closed'
           WHEN m."openedAt" IS NOT NULL THEN 'open'
           WHEN EXISTS (SELECT FROM "IssuedAgenda" a WHERE a."workspaceId" = m."workspaceId" AND a."meetingId" = m.id) THEN 'noticeIssued'
           ELSE 'planned' END AS state,
      numbers.first, numbers.last
    FROM "Meeting" m
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    CROSS JOIN LATERAL (SELECT min(p.number) AS first, max(p.number) AS last FROM "Paragraph" p
      WHERE p."workspaceId" = m."workspaceId" AND p."meetingId" = m.id) numbers
    WHERE ${Prisma.join(conditions.filter((condition) => condition !== false), " AND ")}
    ORDER BY m."startsAt" DESC, m.id`;
}
