import type { Tx } from "#lib/data/transaction.ts";
import type { MandateRole } from "#lib/domain/actor/actor.ts";

export type FoundMeeting = Readonly<{ id: string; bodyName: string; day: string; place: string }>;
export type FoundPerson = Readonly<{ id: string; name: string; mandates: readonly { body: string; role: MandateRole }[] }>;
export type FoundBody = Readonly<{ id: string; name: string }>;

const most = 6;

// Names are not bent, so their words are taken as they are written.

/** Meetings by body, place and day ("styrelsen april 2010", "2010-04-22"), the latest first. */
export async function findMeetings(tx: Tx, workspaceId: string, words: string, months: readonly string[]): Promise<FoundMeeting[]> {
  return tx.$queryRaw<FoundMeeting[]>`
    SELECT m.id, b.name AS "bodyName", at.day::text AS day, m.place
    FROM "Meeting" m
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    CROSS JOIN LATERAL (SELECT (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date AS day) at
    WHERE m."workspaceId" = ${workspaceId}::uuid
      AND to_tsvector('simple', concat_ws(' ', b.name, m.place, to_char(at.day, 'YYYY MM DD FMDD'),
          (${[...months]}::text[])[extract(month FROM at.day)::int])) @@ to_tsquery('simple', ${words})
    ORDER BY m."startsAt" DESC, m.id LIMIT ${most}`;
}

/** People with a role or a mandate here, now or before, with their present mandates. */
export async function findPeople(tx: Tx, workspaceId: string, words: string): Promise<FoundPerson[]> {
  return tx.$queryRaw<FoundPerson[]>`
    SELECT p.id, p.name, coalesce((
      SELECT jsonb_agg(jsonb_build_object('body', b.name, 'role', d.role) ORDER BY b.name)
      FROM "Mandate" d JOIN "Body" b ON b."workspaceId" = d."workspaceId" AND b.id = d."bodyId"
      WHERE d."workspaceId" = ${workspaceId}::uuid AND d."personId" = p.id
        AND d."from" <= (now() AT TIME ZONE 'Europe/Stockholm')::date
        AND (d."to" IS NULL OR d."to" >= (now() AT TIME ZONE 'Europe/Stockholm')::date)), '[]') AS mandates
    FROM "Person" p
    WHERE (p.id IN (SELECT r."personId" FROM "WorkspaceRole" r WHERE r."workspaceId" = ${workspaceId}::uuid)
        OR p.id IN (SELECT d."personId" FROM "Mandate" d WHERE d."workspaceId" = ${workspaceId}::uuid))
      AND to_tsvector('simple', p.name) @@ to_tsquery('simple', ${words})
    ORDER BY p.name COLLATE "sv-SE-x-icu", p.id LIMIT ${most}`;
}

/** Bodies by their name. */
export async function findBodies(tx: Tx, workspaceId: string, words: string): Promise<FoundBody[]> {
  return tx.$queryRaw<FoundBody[]>`
    SELECT b.id, b.name FROM "Body" b
    WHERE b."workspaceId" = ${workspaceId}::uuid AND to_tsvector('simple', b.name) @@ to_tsquery('simple', ${words})
    ORDER BY b.name COLLATE "sv-SE-x-icu", b.id LIMIT ${most}`;
}
