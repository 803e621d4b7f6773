import { loadAgenda } from "#lib/data/agenda.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { may } from "#lib/policy/can.ts";
import type { ProposalBy } from "./view.ts";

/** An item as its form shows it, with what can be chosen from its case. */
export type ItemForm = Readonly<{
  item: AgendaItem;
  /** Its number on the agenda, counted from 1. */
  number: number;
  version: number;
  bodyName: string;
  case: Readonly<{ id: string; registrationNumber: string; title: string; secrecyGround: string | null }> | null;
  proposals: readonly ProposalToChoose[];
  documents: readonly Readonly<{ id: string; name: string; secrecyGround: string | null }>[];
}>;

/** A proposal of the case with what tells it from another by the same: its first clause. Null where it has none. */
export type ProposalToChoose = ProposalBy & Readonly<{ opening: string | null; isDecided: boolean }>;

/** The item to be changed. Null for one who may not write the agenda, and for an item that isn't there. */
export async function itemForm(actor: Actor, meetingId: string, itemId: string): Promise<ItemForm | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const row = await tx.agendaItem.findFirst({
      where: { workspaceId, meetingId, id: itemId },
      select: {
        version: true,
        meeting: { select: { bodyId: true, body: { select: { name: true } } } },
        case: { select: { id: true, registrationNumber: true, title: true, secrecyGround: true } },
      },
    });
    if (!row || !may(actor, "agenda.edit", { workspaceId, bodyId: row.meeting.bodyId })) return null;
    const { items } = await loadAgenda(tx, workspaceId, meetingId);
    const place = items.findIndex(({ id }) => id === itemId);
    const item = items[place];
    if (!item) return null;
    const proposals = await tx.$queryRaw<ProposalToChoose[]>`
      SELECT o.id, o.origin::text AS origin, coalesce(b.name, h.name) AS "proposerName",
        (SELECT c.text FROM "ProposalVersion" v JOIN "Clause" c ON c."workspaceId" = v."workspaceId" AND c."treeId" = v."treeId" AND c."parentId" IS NULL
         WHERE v."workspaceId" = o."workspaceId" AND v."proposalId" = o.id ORDER BY v.number DESC, c.position LIMIT 1) AS opening,
        EXISTS (SELECT FROM "Decision" d JOIN "ProposalVersion" v ON v."workspaceId" = d."workspaceId" AND v.id = d."proposalVersionId"
                WHERE v."workspaceId" = o."workspaceId" AND v."proposalId" = o.id AND d.outcome IN ('adopted', 'adoptedWithChanges', 'rejected')) AS "isDecided"
      FROM "Proposal" o
      LEFT JOIN "Body" b ON b."workspaceId" = o."workspaceId" AND b.id = o."originBodyId"
      LEFT JOIN "Person" h ON h.id = o."originPersonId"
      WHERE o."workspaceId" = ${workspaceId}::uuid AND o."caseId" = ${row.case?.id ?? null}::uuid AND o."withdrawnAt" IS NULL
      ORDER BY o.position, o.id`;
    const documents = await tx.$queryRaw<{ id: string; name: string; secrecyGround: string | null }[]>`
      SELECT d.id, d.name, coalesce(d."secrecyGround", r."secrecyGround") AS "secrecyGround"
      FROM "Document" d LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
      WHERE d."workspaceId" = ${workspaceId}::uuid AND d."caseId" = ${row.case?.id ?? null}::uuid AND d."removedAt" IS NULL
      ORDER BY d."uploadedAt", d.id`;
    return { item, number: place + 1, version: row.version, bodyName: row.meeting.body.name, case: row.case, proposals, documents };
  });
}
