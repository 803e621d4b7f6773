import type { Tx } from "#lib/data/transaction.ts";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { type AgendaItem, awaitsConsent } from "#lib/domain/agenda/item.ts";
import { whatIsMissing } from "#lib/domain/agenda/missing.ts";
import type { Reach } from "../reach.ts";
import type { AgendaLine, ProposalBy } from "./view.ts";

type Beside = {
  id: string;
  registrationNumber: string | null;
  caseGround: string | null;
  paragraph: number | null;
  proposals: ProposalBy[];
  documents: { id: string; name: string }[];
};

/** The items of an agenda in lines, with what the rules don't ask for beside; what does not reach the reader is left out. */
export async function agendaLines(tx: Tx, workspaceId: string, meetingId: string, agenda: Agenda, reach: Reach): Promise<AgendaLine[]> {
  const rows = await tx.$queryRaw<Beside[]>`
    SELECT i.id, c."registrationNumber", c."secrecyGround" AS "caseGround", p.number AS paragraph,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'origin', o.origin, 'proposerName', coalesce(b.name, h.name)) ORDER BY a.position), '[]')
       FROM "AgendaItemProposal" a
       JOIN "Proposal" o ON o."workspaceId" = a."workspaceId" AND o.id = a."proposalId" AND o."withdrawnAt" IS NULL
       LEFT JOIN "Body" b ON b."workspaceId" = o."workspaceId" AND b.id = o."originBodyId"
       LEFT JOIN "Person" h ON h.id = o."originPersonId"
       WHERE a."workspaceId" = i."workspaceId" AND a."itemId" = i.id) AS proposals,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) ORDER BY a.position), '[]')
       FROM "AgendaItemDocument" a
       JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d.id = a."documentId" AND d."removedAt" IS NULL
       LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
       WHERE a."workspaceId" = i."workspaceId" AND a."itemId" = i.id
         AND (${reach.everything} OR coalesce(d."secrecyGround", r."secrecyGround") IS NULL OR d."caseId" = ANY(${[...reach.caseIds]}::uuid[]))) AS documents
    FROM "AgendaItem" i
    LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    LEFT JOIN "Paragraph" p ON p."workspaceId" = i."workspaceId" AND p."itemId" = i.id
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid`;
  const beside = new Map(rows.map((row) => [row.id, row]));
  const sent = new Set(agenda.issued.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
  return agenda.items.map((item) => {
    const row = beside.get(item.id)!;
    const line = { ...inLine(item, row), wasSent: sent.has(item.id) };
    return isReached(item, row, reach) ? line : withoutContent(line);
  });
}

/** Whether a secret item, or one of a secret case, reaches the reader. */
function isReached(item: AgendaItem, { caseGround }: Beside, { everything, itemIds, caseIds }: Reach): boolean {
  if (everything || itemIds.includes(item.id)) return true;
  return item.secrecyGround === null && (caseGround === null || caseIds.includes(item.caseId!));
}

function inLine(item: AgendaItem, { registrationNumber, caseGround, paragraph, proposals, documents }: Beside): Omit<AgendaLine, "wasSent"> {
  const { id, kind, title, caseId, presenter, listed } = item;
  return {
    id,
    isHidden: false,
    kind,
    title,
    caseId,
    registrationNumber,
    presenter,
    proposals,
    documents,
    listed,
    secrecyGround: item.secrecyGround ?? caseGround,
    isLate: item.addedLateAt !== null,
    awaitsConsent: awaitsConsent(item),
    withdrawnReason: item.withdrawn?.reason ?? null,
    paragraph,
    missing: whatIsMissing({ ...item, proposals: item.proposals.filter(({ proposalId }) => proposals.some((shown) => shown.id === proposalId)) }),
  };
}

function withoutContent({ id, paragraph, isLate, wasSent }: AgendaLine): AgendaLine {
  return {
    id,
    isHidden: true,
    kind: "information",
    title: "",
    caseId: null,
    registrationNumber: null,
    presenter: "",
    proposals: [],
    documents: [],
    listed: [],
    secrecyGround: "",
    isLate,
    awaitsConsent: false,
    withdrawnReason: null,
    wasSent,
    paragraph,
    missing: [],
  };
}
