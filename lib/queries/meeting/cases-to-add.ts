import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import { asPart, asWords } from "../case/search-words.ts";
import { type Reach, reachesByCase, reachOf } from "../reach.ts";
import type { ProposalBy } from "./view.ts";

/** A case that can be put on an agenda. `onAgenda` is its number there, where it already is. */
export type AddableCase = Readonly<{
  id: string;
  registrationNumber: string;
  title: string;
  isSecret: boolean;
  proposals: readonly ProposalBy[];
  documents: number;
  onAgenda: number | null;
  /** Why it is offered without being searched for. */
  because: "referredBack" | "deferred" | "notTakenUp" | null;
  /** What was asked for when it was referred back, or to when it was deferred, and by what day. */
  asked: Readonly<{ what: string; by: string | null }> | null;
}>;

const most = 30;

/**
 * Open cases for a meeting's agenda: those found by number or title, or, where nothing is searched for, those that wait
 * for a meeting (referred back or deferred at the last one, or never taken up), the oldest first. Null for one who may
 * not write the agenda.
 */
export async function casesToAdd(actor: Actor, meetingId: string, search: string, now: Date): Promise<AddableCase[] | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const meeting = await tx.meeting.findFirst({ where: { workspaceId, id: meetingId }, select: { bodyId: true } });
    if (!meeting || !may(actor, "agenda.edit", { workspaceId, bodyId: meeting.bodyId })) return null;
    return tx.$queryRaw<AddableCase[]>(addable(workspaceId, meetingId, search, await reachOf(tx, actor, now)));
  });
}

function addable(workspaceId: string, meetingId: string, search: string, reach: Reach): Prisma.Sql {
  const found = Prisma.sql`c.id IN (SELECT cases_found(${asWords(search)}, ${asPart(search)}, ${reach.everything}, ${[...reach.caseIds]}::uuid[]))`;
  const condition = search === "" ? Prisma.sql`waits.because IS NOT NULL` : found;
  const order = search === "" ? Prisma.sql`c.year, c.serial` : Prisma.sql`c.year DESC, c.serial DESC`;
  return Prisma.sql`
    SELECT c.id, c."registrationNumber", c.title, c."secrecyGround" IS NOT NULL AS "isSecret", waits.because, waits.asked,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'origin', o.origin, 'proposerName', coalesce(b.name, h.name)) ORDER BY o.position), '[]')
       FROM "Proposal" o
       LEFT JOIN "Body" b ON b."workspaceId" = o."workspaceId" AND b.id = o."originBodyId"
       LEFT JOIN "Person" h ON h.id = o."originPersonId"
       WHERE o."workspaceId" = c."workspaceId" AND o."caseId" = c.id AND o."withdrawnAt" IS NULL) AS proposals,
      (SELECT count(*)::int FROM "Document" d WHERE d."workspaceId" = c."workspaceId" AND d."caseId" = c.id AND d."removedAt" IS NULL) AS documents,
      (SELECT placed.place::int FROM (
         SELECT i."caseId", i."withdrawnAt", row_number() OVER (ORDER BY i.position, i.id) AS place FROM "AgendaItem" i
         WHERE i."workspaceId" = c."workspaceId" AND i."meetingId" = ${meetingId}::uuid) placed
       WHERE placed."caseId" = c.id AND placed."withdrawnAt" IS NULL LIMIT 1) AS "onAgenda"
    FROM "Case" c
    CROSS JOIN LATERAL (${whyItWaits}) waits
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."closedAt" IS NULL
      AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)} AND ${condition}
    ORDER BY ${order} LIMIT ${most}`;
}

/** Null for a case that stands on the agenda of a coming meeting, or that the last one decided. */
const whyItWaits = Prisma.sql`
  SELECT CASE
    WHEN EXISTS (SELECT FROM "AgendaItem" i JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
                 WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id AND i."withdrawnAt" IS NULL
                   AND m."closedAt" IS NULL AND m."cancelledAt" IS NULL) THEN NULL
    WHEN last."itemId" IS NULL THEN 'notTakenUp'
    ELSE back.outcome END AS because,
    CASE WHEN back.what <> '' THEN jsonb_build_object('what', back.what, 'by', back."dueDate") END AS asked
  FROM (SELECT (
    SELECT i.id
    FROM "AgendaItem" i JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."closedAt" IS NOT NULL
    WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id AND i."withdrawnAt" IS NULL
    ORDER BY m."startsAt" DESC LIMIT 1) AS "itemId") last
  LEFT JOIN LATERAL (
    SELECT x.outcome::text AS outcome, coalesce(x."toFindOut", x."deferredTo", '') AS what, x."dueDate"
    FROM "Decision" x
    WHERE x."workspaceId" = c."workspaceId" AND x."itemId" = last."itemId" AND x.outcome IN ('referredBack', 'deferred')
    ORDER BY x.outcome LIMIT 1) back ON true`;
