import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import type { TakenUp } from "#lib/domain/condition/take-up.ts";
import type { Tx } from "./transaction.ts";

/** Where a condition was taken up: the meeting and its day in Stockholm, the body as it is called in a sentence, and the number of the § once it has one. */
export type TakenUpAt = TakenUp & Readonly<{ meetingId: string; body: string; on: string; number: number | null }>;

/** The § by which something was adopted: the body as it is called in a sentence, the day in Stockholm, what it was about, and the ground on which it or its case is secret. */
export type AdoptedAt = Readonly<{ bodyId: string; body: string; title: string; on: string; number: number; secrecyGround: string | null }>;

/** Keeps that a condition has been put on an agenda to be confirmed as ended so. */
export async function addTakenUp(tx: Tx, workspaceId: string, takenUp: { conditionId: string; itemId: string; outcome: Confirmation["outcome"]; byId: string; at: Date }): Promise<void> {
  await tx.conditionTakenUp.create({ data: { workspaceId, ...takenUp }, select: { itemId: true } });
}

/** Where the conditions of a case were taken up last, by their ids; an item that was withdrawn and a meeting that was cancelled don't count. */
export async function takenUpOf(tx: Tx, workspaceId: string, caseId: string): Promise<ReadonlyMap<string, TakenUpAt>> {
  const rows = await tx.$queryRaw<(TakenUpAt & { conditionId: string })[]>`
    SELECT DISTINCT ON (t."conditionId") t."conditionId", t."itemId", t.outcome::text AS outcome, m.id AS "meetingId", coalesce(b.rules ->> 'definiteName', b.name) AS body,
      (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "on", g.number,
      CASE WHEN NOT EXISTS (SELECT FROM "Decision" d WHERE d."workspaceId" = i."workspaceId" AND d."itemId" = i.id) OR g.number IS NULL THEN 'waits'
           WHEN EXISTS (SELECT FROM "Decision" d WHERE d."workspaceId" = i."workspaceId" AND d."itemId" = i.id AND d.outcome IN ('adopted', 'adoptedWithChanges')) THEN 'adopted'
           ELSE 'otherwise' END AS came
    FROM "ConditionTakenUp" t
    JOIN "Condition" c ON c."workspaceId" = t."workspaceId" AND c.id = t."conditionId" AND c."caseId" = ${caseId}::uuid
    JOIN "AgendaItem" i ON i."workspaceId" = t."workspaceId" AND i.id = t."itemId" AND i."withdrawnAt" IS NULL
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    LEFT JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    WHERE t."workspaceId" = ${workspaceId}::uuid
    ORDER BY t."conditionId", t.at DESC`;
  return new Map(rows.map(({ conditionId, ...at }) => [conditionId, at]));
}

/** The § that adopted a tree of clauses; null where none has been numbered. */
export async function adoptedAt(tx: Tx, workspaceId: string, treeId: string): Promise<AdoptedAt | null> {
  const [row] = await tx.$queryRaw<AdoptedAt[]>`
    SELECT m."bodyId", coalesce(b.rules ->> 'definiteName', b.name) AS body, (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "on", g.number, i.title, coalesce(i."secrecyGround", c."secrecyGround") AS "secrecyGround"
    FROM "Decision" d
    JOIN "AgendaItem" i ON i."workspaceId" = d."workspaceId" AND i.id = d."itemId"
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."treeId" = ${treeId}::uuid`;
  return row ?? null;
}

/** The number of the § that an item was given, and the day in Stockholm; null where it has none. */
export async function paragraphOfItem(tx: Tx, workspaceId: string, itemId: string): Promise<{ number: number; on: string } | null> {
  const [row] = await tx.$queryRaw<{ number: number; on: string }[]>`
    SELECT g.number, (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "on"
    FROM "Paragraph" g JOIN "Meeting" m ON m."workspaceId" = g."workspaceId" AND m.id = g."meetingId"
    WHERE g."workspaceId" = ${workspaceId}::uuid AND g."itemId" = ${itemId}::uuid AND g.state = 'given'`;
  return row ?? null;
}
