import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RoundKind } from "#lib/domain/recommendation/round.ts";
import { may } from "#lib/policy/can.ts";
import { reachesByCase, reachOf } from "../reach.ts";

/** A round in the list; `isSent` once anyone has been asked. */
export type ListedRound = Readonly<{
  id: string;
  caseId: string;
  /** What it asks about. */
  treeId: string;
  registrationNumber: string;
  title: string;
  kind: RoundKind;
  dueOn: string;
  isSent: boolean;
  isClosed: boolean;
  asked: number;
  replied: number;
}>;

/** The rounds of the workspace's cases, or of one of them, as far as they reach the actor: open first, the latest first. */
export async function listRounds(actor: Actor, now: Date, caseId: string | null = null): Promise<ListedRound[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return [];
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, now);
    const ofCase = caseId === null ? Prisma.sql`true` : Prisma.sql`c.id = ${caseId}::uuid`;
    return tx.$queryRaw<ListedRound[]>`
      SELECT r.id, r."caseId", r."treeId", c."registrationNumber", c.title, r.kind::text AS kind, r."dueOn"::text AS "dueOn",
        r."closedAt" IS NOT NULL AS "isClosed", counted.sent > 0 AS "isSent",
        (CASE WHEN counted.sent > 0 THEN counted.sent ELSE counted.all END)::int AS asked, counted.replied
      FROM "Round" r
      JOIN "Case" c ON c."workspaceId" = r."workspaceId" AND c.id = r."caseId"
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS all, count(a."sentAt")::int AS sent,
          count(*) FILTER (WHERE EXISTS (SELECT FROM "Reply" y WHERE y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id))::int AS replied
        FROM "RoundAddressee" a WHERE a."workspaceId" = r."workspaceId" AND a."roundId" = r.id) counted
      WHERE r."workspaceId" = ${workspaceId}::uuid AND ${ofCase} AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
      ORDER BY r."closedAt" IS NOT NULL, r."plannedAt" DESC, r.id DESC`;
  });
}
