import type { Agenda, CalledTo, IssuedAgenda, IssuedItem } from "#lib/domain/agenda/agenda.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { emptyText } from "#lib/domain/text/rich-text.ts";
import type { Prisma } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

const whole = {
  proposals: { orderBy: { position: "asc" } },
  documents: { orderBy: { position: "asc" } },
  listed: { orderBy: { position: "asc" } },
} satisfies Prisma.AgendaItemInclude;
type Row = Prisma.AgendaItemGetPayload<{ include: typeof whole }>;

/** The meeting's items in order, and the agendas that have been sent. */
export async function loadAgenda(tx: Tx, workspaceId: string, meetingId: string): Promise<Agenda> {
  const where = { workspaceId, meetingId };
  const rows = await tx.agendaItem.findMany({ where, include: whole, orderBy: [{ position: "asc" }, { id: "asc" }] });
  const issued = await tx.issuedAgenda.findMany({ where, orderBy: { number: "asc" }, select: { number: true, issuedAt: true, issuedById: true, content: true } });
  return {
    items: rows.map(itemFromRow),
    issued: issued.map(
      ({ number, issuedAt, issuedById, content }): IssuedAgenda => ({
        number,
        at: issuedAt,
        by: issuedById ?? "",
        ...issuedContent(content),
      }),
    ),
  };
}

/** Saves what differs from before: items added, changed, moved and taken away. Agendas that were sent are not touched. */
export async function saveAgenda(tx: Tx, workspaceId: string, meetingId: string, before: Agenda, after: Agenda): Promise<void> {
  const had = new Map(before.items.map((item, position) => [item.id, { item, position }]));
  const kept = new Set(after.items.map(({ id }) => id));
  const gone = before.items.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.agendaItem.deleteMany({ where: { workspaceId, id: { in: gone } } });

  for (const [position, item] of after.items.entries()) {
    const earlier = had.get(item.id);
    if (!earlier) await createItem(tx, workspaceId, meetingId, item, position);
    else if (earlier.item !== item) await updateItem(tx, workspaceId, earlier.item, item, position);
    else if (earlier.position !== position) await tx.agendaItem.update({ where: key(workspaceId, item.id), data: { position } });
  }
}

/** Keeps the agenda last issued, with whom it went to and the PDF it went as. */
export async function insertIssuedAgenda(
  tx: Tx,
  workspaceId: string,
  meetingId: string,
  { number, at, by, calledTo, items }: IssuedAgenda,
  sent: { recipients: readonly unknown[]; blobId: string },
): Promise<void> {
  await tx.issuedAgenda.create({
    data: {
      workspaceId,
      meetingId,
      number,
      issuedAt: at,
      issuedById: by,
      content: { calledTo, items } as unknown as Prisma.InputJsonObject,
      recipients: sent.recipients as unknown as Prisma.InputJsonArray,
      blobId: sent.blobId,
    },
  });
}

/** Adds the items of a new agenda. */
export async function createItems(tx: Tx, workspaceId: string, meetingId: string, items: readonly AgendaItem[]): Promise<void> {
  for (const [position, item] of items.entries()) await createItem(tx, workspaceId, meetingId, item, position);
}

async function createItem(tx: Tx, workspaceId: string, meetingId: string, item: AgendaItem, position: number): Promise<void> {
  await tx.agendaItem.create({
    data: { workspaceId, meetingId, id: item.id, kind: item.kind, text: emptyText, position, ...columns(item) },
  });
  await savePart(tx, workspaceId, null, item);
}

async function updateItem(tx: Tx, workspaceId: string, before: AgendaItem, item: AgendaItem, position: number): Promise<void> {
  await tx.agendaItem.update({
    where: key(workspaceId, item.id),
    data: { position, kind: item.kind, ...columns(item), version: { increment: 1 } },
  });
  await savePart(tx, workspaceId, before, item);
}

/** How often an item has been saved, and whether it has been treated: given a § or a decision. Null where it isn't there. */
export async function itemStanding(tx: Tx, workspaceId: string, meetingId: string, itemId: string): Promise<{ version: number; isTreated: boolean } | null> {
  const row = await tx.agendaItem.findFirst({
    where: { workspaceId, meetingId, id: itemId },
    select: { version: true, paragraph: { select: { number: true } }, _count: { select: { decisions: true } } },
  });
  return row && { version: row.version, isTreated: row.paragraph !== null || row._count.decisions > 0 };
}

/** The lists that hang on an item, each written anew only where it differs. */
async function savePart(tx: Tx, workspaceId: string, before: AgendaItem | null, item: AgendaItem): Promise<void> {
  const itemId = item.id;
  const where = { workspaceId, itemId };
  if (item.proposals !== before?.proposals) {
    await tx.agendaItemProposal.deleteMany({ where });
    await tx.agendaItemProposal.createMany({ data: item.proposals.map((proposal, position) => ({ ...where, position, ...proposal })) });
  }
  if (item.documentIds !== before?.documentIds) {
    await tx.agendaItemDocument.deleteMany({ where });
    await tx.agendaItemDocument.createMany({ data: item.documentIds.map((documentId, position) => ({ ...where, position, documentId })) });
  }
  if (item.listed !== before?.listed) {
    await tx.listedMatter.deleteMany({ where });
    await tx.listedMatter.createMany({
      data: item.listed.map((matter, position) => ({ ...where, position, ...matter, decidedOn: matter.decidedOn ? new Date(matter.decidedOn) : null })),
    });
  }
}

/** What an issued agenda keeps as JSON: when and where it called to, and its items. */
type StoredContent = { calledTo: Omit<CalledTo, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string }; items: IssuedItem[] };

function issuedContent(content: Prisma.JsonValue): Pick<IssuedAgenda, "calledTo" | "items"> {
  const { calledTo, items } = content as unknown as StoredContent;
  return { calledTo: { ...calledTo, startsAt: new Date(calledTo.startsAt), endsAt: new Date(calledTo.endsAt) }, items };
}

function key(workspaceId: string, id: string) {
  return { workspaceId_id: { workspaceId, id } };
}

function columns(item: AgendaItem) {
  return {
    title: item.title,
    caseId: item.caseId,
    presenter: item.presenter,
    secrecyGround: item.secrecyGround,
    addedLateAt: item.addedLateAt,
    takenUpAt: item.takenUpAt,
    withdrawnAt: item.withdrawn?.at ?? null,
    withdrawnById: item.withdrawn?.by || null,
    withdrawnReason: item.withdrawn?.reason ?? null,
  };
}

function itemFromRow(row: Row): AgendaItem {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    caseId: row.caseId,
    presenter: row.presenter,
    proposals: row.proposals.map(({ proposalId, versionId }) => ({ proposalId, versionId })),
    documentIds: row.documents.map(({ documentId }) => documentId),
    listed: row.listed.map(({ id, text, registrationNumber, decidedBy, decidedOn }) => ({
      id,
      text,
      registrationNumber,
      decidedBy,
      decidedOn: decidedOn && dayOf(decidedOn),
    })),
    secrecyGround: row.secrecyGround,
    addedLateAt: row.addedLateAt,
    takenUpAt: row.takenUpAt,
    withdrawn: row.withdrawnAt && { by: row.withdrawnById ?? "", at: row.withdrawnAt, reason: row.withdrawnReason ?? "" },
  };
}
