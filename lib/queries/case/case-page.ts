import { Prisma } from "#lib/data/generated/client.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { LifeFacts } from "#lib/domain/case/life-line.ts";
import type { Subject } from "#lib/policy/can.ts";
import { may } from "#lib/policy/can.ts";
import { type Reach, reachOf } from "../reach.ts";
import { documentsOf, type ShownDocument } from "./case-documents.ts";
import { recordsOf, type ShownRecord } from "./case-records.ts";
import { type Treatment, treatmentsOf } from "./case-treatments.ts";
import { followUpOf } from "./follow-up.ts";
import { joinLife, type LifeColumns, lifeFacts } from "./life-facts.ts";

/** A case as its page shows it. `may` says which acts the actor may do on it. */
export type CasePage = Matter &
  Readonly<{
    life: LifeFacts;
    records: ShownRecord[];
    /** Those that belong to no record. */
    documents: ShownDocument[];
    treatments: Treatment[];
    may: Readonly<{ edit: boolean; registerRecord: boolean; upload: boolean; removeDocument: boolean; pack: boolean }>;
  }>;

/** What is written about a case. Days are "2010-04-22". */
export type Matter = Readonly<{
  id: string;
  registrationNumber: string;
  title: string;
  summary: string;
  openedOn: string;
  openedBy: string | null;
  responsibleId: string | null;
  responsible: string | null;
  secrecyGround: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  closedReason: string | null;
  version: number;
}>;

/**
 * The case with its records, documents and treatments, as far as they reach the actor. Null where there is no such
 * case, and the same for one that may not reach the actor.
 */
export async function readCase(actor: Actor, caseId: string): Promise<CasePage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, new Date());
    const found = await reachedCase(tx, actor, caseId, reach);
    if (!found) return null;
    const { matter, life, subject } = found;
    const documents = await documentsOf(tx, workspaceId, caseId, reach);
    return {
      ...matter,
      life,
      records: await recordsOf(tx, workspaceId, caseId, reach, documents),
      documents: documents.filter((document) => document.recordId === null),
      treatments: await treatmentsOf(tx, workspaceId, caseId, reach),
      may: {
        edit: may(actor, "case.edit", subject),
        registerRecord: may(actor, "record.register", subject),
        upload: may(actor, "document.upload", subject) && (matter.closedAt === null),
        removeDocument: may(actor, "document.remove", subject),
        pack: may(actor, "archive.pack", subject),
      },
    };
  });
}

async function reachedCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  reach: Reach,
): Promise<{ matter: Matter; life: LifeFacts; subject: Subject } | null> {
  const workspaceId = actor.workspace.id;
  const rows = await tx.$queryRaw<(Matter & LifeColumns)[]>(matterOf(workspaceId, caseId, reach));
  const row = rows[0];
  if (!row) return null;
  const { registeredOn, proposedOn, calledOn, treatedOn, treatedItemId, outcomes, asked, closedOn, ...matter } = row;
  const servingPersonIds = reach.caseIds.includes(caseId) ? [actor.personId] : [];
  const subject = { workspaceId, secrecyGround: matter.secrecyGround, servingPersonIds };
  if (!may(actor, "case.read", subject)) return null;
  const extracts = await dispatchFactsOf(tx, workspaceId, treatedItemId === null ? [] : [treatedItemId]);
  const columns = { registeredOn, proposedOn, calledOn, treatedOn, treatedItemId, outcomes, asked, closedOn };
  const followUps = await followUpOf(tx, workspaceId, [caseId], reach);
  return { matter, life: lifeFacts(columns, extracts.get(treatedItemId ?? ""), followUps.get(caseId)), subject };
}

function matterOf(workspaceId: string, caseId: string, reach: Reach): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c."registrationNumber", c.title, c.summary, c."openedOn"::text AS "openedOn", opener.name AS "openedBy",
      c."responsibleId", responsible.name AS responsible, c."secrecyGround", c."closedAt", closer.name AS "closedBy",
      c."closedReason", c.version, life.*
    FROM "Case" c
    ${joinLife(reach)}
    LEFT JOIN "Person" opener ON opener.id = c."openedById"
    LEFT JOIN "Person" responsible ON responsible.id = c."responsibleId"
    LEFT JOIN "Person" closer ON closer.id = c."closedById"
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${caseId}::uuid`;
}
