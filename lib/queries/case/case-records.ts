import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { RecordDirection } from "#lib/domain/record/record.ts";
import { may } from "#lib/policy/can.ts";
import { type Reach, reachesByCase, reachOf } from "../reach.ts";
import type { ShownDocument } from "./case-documents.ts";

/** One line of the register. `date` is "2010-04-22". */
export type ShownRecord = RecordRow & Readonly<{ documents: ShownDocument[] }>;

type RecordRow = Readonly<{
  id: string;
  number: number;
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
  version: number;
}>;

const columns = Prisma.sql`r.id, r.number, r.direction::text AS direction, r.date::text AS date, r.counterpart, r.subject, r."secrecyGround", r.version`;

/** The records of a case that reach the actor, by number, each with its documents out of those given. */
export async function recordsOf(
  tx: Tx,
  workspaceId: string,
  caseId: string,
  reach: Reach,
  documents: readonly ShownDocument[],
): Promise<ShownRecord[]> {
  const records = await tx.$queryRaw<RecordRow[]>`
    SELECT ${columns} FROM "Record" r
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."caseId" = ${caseId}::uuid
      AND ${reachesByCase(reach, Prisma.sql`r."secrecyGround"`, Prisma.sql`r."caseId"`)}
    ORDER BY r.number`;
  return records.map((record) => ({ ...record, documents: documents.filter((document) => document.recordId === record.id) }));
}

export type RecordToCorrect = RecordRow & Readonly<{ caseId: string; registrationNumber: string; caseTitle: string }>;

/** A record for the form that corrects it. Null where there is none, where it may not reach the actor, or the actor may not correct it. */
export async function readRecordToCorrect(actor: Actor, recordId: string): Promise<RecordToCorrect | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, new Date());
    const rows = await tx.$queryRaw<(RecordToCorrect & { ground: string | null })[]>`
      SELECT ${columns}, r."caseId", c."registrationNumber", c.title AS "caseTitle", coalesce(r."secrecyGround", c."secrecyGround") AS ground
      FROM "Record" r JOIN "Case" c ON c."workspaceId" = r."workspaceId" AND c.id = r."caseId"
      WHERE r."workspaceId" = ${workspaceId}::uuid AND r.id = ${recordId}::uuid`;
    if (!rows[0]) return null;
    const { ground, ...record } = rows[0];
    const servingPersonIds = reach.caseIds.includes(record.caseId) ? [actor.personId] : [];
    const subject = { workspaceId, secrecyGround: ground, servingPersonIds };
    return may(actor, "record.read", subject) && may(actor, "record.register", subject) ? record : null;
  });
}
