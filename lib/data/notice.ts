import { createHash } from "node:crypto";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { calledParticipants } from "#lib/domain/presence/called-participants.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import { loadAgenda } from "./agenda.ts";
import { loadTrees } from "./clause-tree.ts";
import { loadMeeting, type StoredMeeting } from "./meeting.ts";
import { loadNamedMandates } from "./named-mandate.ts";
import type { Tx } from "./transaction.ts";

/** One who is called, with the address the notice goes to; null for one who has none here. */
export type Recipient = Readonly<{ name: string; email: string | null; role: string }>;

export type NoticeProposal = Readonly<{ itemId: string; id: string; versionId: string; origin: ProposalOrigin; proposerName: string | null; clauses: readonly Clause[] }>;

export type NoticeFile = Readonly<{ itemId: string; id: string; name: string; mediaType: string; blobId: string; size: number }>;

export type NoticeItemSource = Readonly<{
  item: AgendaItem;
  registrationNumber: string | null;
  /** The item's own ground, or else its case's. */
  secrecyGround: string | null;
  proposals: readonly NoticeProposal[];
  documents: readonly NoticeFile[];
}>;

/** What a notice of meeting is made of. `digest` is the same for the same content: what was shown is what is sent. */
export type NoticeSource = StoredMeeting &
  Readonly<{ agenda: Agenda; association: string; language: "sv" | "en"; items: readonly NoticeItemSource[]; recipients: readonly Recipient[]; digest: string }>;

/** Loads what a notice of the meeting would hold and whom it would reach, as it now stands. Refuses a meeting that isn't there. */
export async function loadNoticeSource(tx: Tx, workspaceId: string, meetingId: string): Promise<NoticeSource> {
  const stored = await loadMeeting(tx, workspaceId, meetingId);
  const agenda = await loadAgenda(tx, workspaceId, meetingId);
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true, language: true } });
  const grounds = await groundsOf(tx, workspaceId, meetingId);
  const { rows, proposals } = await proposalsOf(tx, workspaceId, meetingId);
  const files = await filesOf(tx, workspaceId, meetingId);
  const items = agenda.items.map((item): NoticeItemSource => {
    const beside = grounds.find(({ id }) => id === item.id);
    return {
      item,
      registrationNumber: beside?.registrationNumber ?? null,
      secrecyGround: item.secrecyGround ?? beside?.caseGround ?? null,
      proposals: proposals.filter(({ itemId }) => itemId === item.id),
      documents: files.filter(({ itemId }) => itemId === item.id),
    };
  });
  const recipients = await recipientsOf(tx, workspaceId, stored);
  const { startsAt, endsAt, place, distanceAddress } = stored.meeting;
  const content = {
    called: [startsAt.toISOString(), endsAt.toISOString(), place, distanceAddress],
    items: items.map(({ item, secrecyGround, documents }) => [asSent(item), secrecyGround, documents.map(({ id, name }) => [id, name])]),
    proposals: rows.map(({ itemId, versionId, version }) => [itemId, versionId, version]),
    recipients,
  };
  const digest = createHash("sha256").update(canonicalJson(content)).digest("hex");
  return { ...stored, agenda, association: workspace.name, language: workspace.language === "en" ? "en" : "sv", items, recipients, digest };
}

/** An item as far as it shows in a notice: pinning its proposals changes nothing in it. */
function asSent({ proposals, ...item }: AgendaItem) {
  return { ...item, proposals: proposals.map(({ proposalId }) => proposalId) };
}

async function groundsOf(tx: Tx, workspaceId: string, meetingId: string) {
  return tx.$queryRaw<{ id: string; registrationNumber: string | null; caseGround: string | null }[]>`
    SELECT i.id, c."registrationNumber", c."secrecyGround" AS "caseGround"
    FROM "AgendaItem" i LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid`;
}

type ProposalRow = Omit<NoticeProposal, "clauses"> & { treeId: string; version: number };

/** The newest version of each proposal on the agenda; withdrawn ones are left out. */
async function proposalsOf(tx: Tx, workspaceId: string, meetingId: string) {
  const rows = await tx.$queryRaw<ProposalRow[]>`
    SELECT a."itemId", p.id, v.id AS "versionId", v.version, v."treeId", p.origin::text AS origin, coalesce(b.name, h.name) AS "proposerName"
    FROM "AgendaItem" i
    JOIN "AgendaItemProposal" a ON a."workspaceId" = i."workspaceId" AND a."itemId" = i.id
    JOIN "Proposal" p ON p."workspaceId" = a."workspaceId" AND p.id = a."proposalId" AND p."withdrawnAt" IS NULL
    JOIN LATERAL (SELECT v.id, v.version, v."treeId" FROM "ProposalVersion" v
                  WHERE v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id ORDER BY v.number DESC LIMIT 1) v ON true
    LEFT JOIN "Body" b ON b."workspaceId" = p."workspaceId" AND b.id = p."originBodyId"
    LEFT JOIN "Person" h ON h.id = p."originPersonId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid
    ORDER BY i.position, a.position`;
  const trees = await loadTrees(tx, workspaceId, rows.map(({ treeId }) => treeId));
  const proposals = rows.map(({ treeId, version: _, ...row }): NoticeProposal => ({ ...row, clauses: trees.get(treeId) ?? [] }));
  return { rows, proposals };
}

/** The documents on the agenda. One that has been marked secret since is left out where the item is open to all who are called. */
async function filesOf(tx: Tx, workspaceId: string, meetingId: string): Promise<NoticeFile[]> {
  return tx.$queryRaw<NoticeFile[]>`
    SELECT a."itemId", d.id, d.name, o."mediaType", o.id AS "blobId", o.size
    FROM "AgendaItem" i
    JOIN "AgendaItemDocument" a ON a."workspaceId" = i."workspaceId" AND a."itemId" = i.id
    JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d.id = a."documentId" AND d."removedAt" IS NULL
    JOIN "Blob" o ON o."workspaceId" = d."workspaceId" AND o.id = d."blobId"
    LEFT JOIN "Record" r ON r."workspaceId" = d."workspaceId" AND r.id = d."recordId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid AND i."withdrawnAt" IS NULL
      AND (i."secrecyGround" IS NOT NULL OR coalesce(d."secrecyGround", r."secrecyGround") IS NULL)
    ORDER BY i.position, a.position`;
}

/** Those with a mandate in the body on the meeting's day, each once, in the order they are called. */
async function recipientsOf(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting): Promise<Recipient[]> {
  const mandates = await loadNamedMandates(tx, workspaceId, body.id);
  const called = calledParticipants(mandates, stockholmDay(meeting.startsAt), () => "");
  const roles = new Map(mandates.map(({ id, role, personId }) => [id, { role, personId }]));
  const holders = called.flatMap(({ mandate, name }) => {
    const held = mandate && roles.get(mandate.id);
    return held ? [{ name, ...held }] : [];
  });
  const once = holders.filter(({ personId }, place) => holders.findIndex((other) => other.personId === personId) === place);
  const people = await tx.person.findMany({ where: { id: { in: once.map(({ personId }) => personId) } }, select: { id: true, email: true } });
  return once.map(({ name, role, personId }) => ({ name, role, email: people.find(({ id }) => id === personId)?.email ?? null }));
}
