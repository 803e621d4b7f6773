import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AuditFacts } from "#lib/domain/audit/event.ts";
import { may } from "#lib/policy/can.ts";
import { type Reach, reachesEvent, reachOf } from "../reach.ts";

/** One act as the history tells it: the sentence is the message `audit.<act>`, filled in with the facts. */
export type HistoryEvent = Readonly<{ seq: string; at: Date; actorName: string; act: string; facts: AuditFacts }>;

/** Whose history: that of a case, a meeting, or any one thing. */
export type HistoryOf = Readonly<{ caseId: string } | { meetingId: string } | { subjectId: string }>;

export type History = Readonly<{ events: HistoryEvent[]; total: number }>;

/**
 * What has been done, newest first: at most `most` events, and how many there are in all. What is secret and doesn't
 * reach the actor is neither told nor counted. Empty for one who may not read any history.
 */
export async function readHistory(actor: Actor, of: HistoryOf, most: number): Promise<History> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "audit.read", { workspaceId })) return { events: [], total: 0 };
  return inTransaction(workspaceId, async (tx) => historyIn(tx, workspaceId, of, most, await reachOf(tx, actor, new Date())));
}

/** As `readHistory`, for one whose reach is known, inside a transaction. */
export async function historyIn(tx: Tx, workspaceId: string, of: HistoryOf, most: number, reach: Reach): Promise<History> {
  const told = Prisma.sql`"AuditEvent" e WHERE e."workspaceId" = ${workspaceId}::uuid AND ${about(of)} AND ${reachesEvent(reach)}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${told}`;
  const events = await tx.$queryRaw<HistoryEvent[]>`
    SELECT e.seq::text AS seq, e.at, e."actorName", e.act, e.facts FROM ${told} ORDER BY e.seq DESC LIMIT ${most}`;
  return { events, total: counted?.total ?? 0 };
}

function about(of: HistoryOf): Prisma.Sql {
  if ("caseId" in of) return Prisma.sql`e."caseId" = ${of.caseId}::uuid`;
  if ("meetingId" in of) return Prisma.sql`e."meetingId" = ${of.meetingId}::uuid`;
  return Prisma.sql`e."subjectId" = ${of.subjectId}::uuid`;
}
