import type { Contact, Round, RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A round as an act needs it: the tree its clauses stand in, when it was planned, and how often it has been saved. */
export type StoredRound = Readonly<{ round: Round; treeId: string; plannedAt: Date; version: number }>;

/** The round, or null where the workspace has none by that id. */
export async function loadRound(tx: Tx, workspaceId: string, id: string): Promise<StoredRound | null> {
  const row = await tx.round.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: parts });
  if (!row) return null;
  const addressees = await tx.$queryRaw<AddresseeRow[]>`
    SELECT x.id, ${addresseeColumns} FROM "RoundAddressee" x JOIN "Organisation" o ON o.id = x."organisationId"
    WHERE x."workspaceId" = ${workspaceId}::uuid AND x."roundId" = ${id}::uuid ORDER BY x.id`;
  return fromRow({ ...row, addressees });
}

/** As `loadRound`, with the round locked until the transaction is over: a reply that comes meanwhile waits for it. */
export async function lockRound(tx: Tx, workspaceId: string, id: string): Promise<StoredRound | null> {
  await tx.$queryRaw`SELECT id FROM "Round" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return loadRound(tx, workspaceId, id);
}

/** The round in which an addressee is asked, or null. */
export async function roundOfAddressee(tx: Tx, workspaceId: string, addresseeId: string): Promise<StoredRound | null> {
  const row = await tx.roundAddressee.findUnique({ where: { workspaceId_id: { workspaceId, id: addresseeId } }, select: { roundId: true } });
  return row && loadRound(tx, workspaceId, row.roundId);
}

/** The case in whose round an addressee is asked, for locking it before the round is read, and the association that asks, with its language; or null. */
export async function whoAsks(tx: Tx, workspaceId: string, addresseeId: string): Promise<{ caseId: string; association: string; language: string } | null> {
  const rows = await tx.$queryRaw<{ caseId: string; association: string; language: string }[]>`
    SELECT r."caseId", w.name AS association, w.language FROM "RoundAddressee" x
    JOIN "Round" r ON r."workspaceId" = x."workspaceId" AND r.id = x."roundId" JOIN "Workspace" w ON w.id = x."workspaceId"
    WHERE x."workspaceId" = ${workspaceId}::uuid AND x.id = ${addresseeId}::uuid`;
  return rows[0] ?? null;
}

/**
 * As `roundOfAddressee`, with no other of those who are asked: a reply needs only its own, however many there are. It comes in
 * one query, since a reply waits for each.
 */
export async function roundAsking(tx: Tx, workspaceId: string, addresseeId: string): Promise<StoredRound | null> {
  const clauses = Prisma.sql`SELECT c."clauseId" FROM "RoundClause" c WHERE c."workspaceId" = r."workspaceId" AND c."roundId" = r.id ORDER BY c.position`;
  const rows = await tx.$queryRaw<(Omit<Row, "addressees"> & Omit<AddresseeRow, "id"> & { addresseeId: string })[]>`
    SELECT r.id, r."caseId", r.kind, r."treeId", r."dueOn", r.message, r."sharesReplies", r."plannedAt", r."closedById", r."closedAt", r.version, ${listOf(clauses)} AS clauses,
      x.id AS "addresseeId", ${addresseeColumns}
    FROM "RoundAddressee" x
    JOIN "Round" r ON r."workspaceId" = x."workspaceId" AND r.id = x."roundId"
    JOIN "Organisation" o ON o.id = x."organisationId"
    WHERE x."workspaceId" = ${workspaceId}::uuid AND x.id = ${addresseeId}::uuid`;
  const row = rows[0];
  return row ? fromRow({ ...row, addressees: [{ ...row, id: row.addresseeId }] }) : null;
}

/** The rounds of a workspace in which somebody has been asked and that are still open. */
export async function openRoundIds(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.round.findMany({
    where: { workspaceId, closedAt: null, addressees: { some: { sentAt: { not: null } } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Those in a round whose organisation has answered, by their ids as addressees. */
export async function answeredIn(tx: Tx, workspaceId: string, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.reply.findMany({ where: { workspaceId, addressee: { roundId } }, distinct: ["addresseeId"], select: { addresseeId: true } });
  return new Set(rows.map(({ addresseeId }) => addresseeId));
}

type Made = Readonly<{ byId: string; at: Date }>;

/** Adds a round with its clauses, of the tree, and those who are to be asked. */
export async function insertRound(tx: Tx, workspaceId: string, round: Round, treeId: string, { byId, at }: Made): Promise<void> {
  const { id, caseId, kind, dueOn, message, sharesReplies } = round;
  await tx.round.create({
    data: { workspaceId, id, caseId, kind, treeId, dueOn: new Date(dueOn), message, sharesReplies, plannedById: byId, plannedAt: at },
    select: { id: true },
  });
  await writeClauses(tx, workspaceId, round, treeId);
  await insertAddressees(tx, workspaceId, id, round.addressees, { byId, at });
}

/** Saves the round's own: what is asked, by when, the message, whether replies are shared, and its closing. */
export async function saveRound(tx: Tx, workspaceId: string, before: Round, after: Round, treeId: string): Promise<void> {
  const { id, dueOn, message, sharesReplies, closed } = after;
  await tx.round.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { dueOn: new Date(dueOn), message, sharesReplies, closedAt: closed?.at ?? null, closedById: closed?.by ?? null, version: { increment: 1 } },
    select: { id: true },
  });
  if (before.clauseIds.join() === after.clauseIds.join()) return;
  await tx.roundClause.deleteMany({ where: { workspaceId, roundId: id } });
  await writeClauses(tx, workspaceId, after, treeId);
}

/** Takes a round away that nobody has been asked in. */
export async function deleteRound(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.round.delete({ where: { workspaceId_id: { workspaceId, id } }, select: { id: true } });
}

/** Adds those who are to be asked, with their contacts. */
export async function insertAddressees(tx: Tx, workspaceId: string, roundId: string, added: readonly RoundAddressee[], { byId, at }: Made): Promise<void> {
  await tx.roundAddressee.createMany({
    data: added.map(({ id, organisationId, mailbox }) => ({ workspaceId, id, roundId, organisationId, mailbox, addedById: byId, addedAt: at })),
  });
  await tx.roundContact.createMany({ data: added.flatMap(({ id, contacts }) => contactRows(workspaceId, id, contacts)) });
}

/** Saves an addressee under its next version: its addresses, when it was asked, and the days it has got or given. */
export async function saveAddressee(tx: Tx, workspaceId: string, { id, mailbox, contacts, sentAt, extendedTo, decidesOn }: RoundAddressee): Promise<void> {
  await tx.roundAddressee.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { mailbox, sentAt, extendedTo: asDate(extendedTo), decidesOn: asDate(decidesOn), version: { increment: 1 } },
    select: { id: true },
  });
  await tx.roundContact.deleteMany({ where: { workspaceId, addresseeId: id } });
  await tx.roundContact.createMany({ data: contactRows(workspaceId, id, contacts) });
}

/** Keeps that several have been asked at a moment. */
export async function markSent(tx: Tx, workspaceId: string, addresseeIds: readonly string[], sentAt: Date): Promise<void> {
  await tx.roundAddressee.updateMany({ where: { workspaceId, id: { in: [...addresseeIds] }, sentAt: null }, data: { sentAt, version: { increment: 1 } } });
}

/** Takes away one who hasn't been asked. */
export async function deleteAddressee(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.roundAddressee.delete({ where: { workspaceId_id: { workspaceId, id } }, select: { id: true } });
}

const parts = { clauses: { select: { clauseId: true }, orderBy: { position: "asc" } } } satisfies Prisma.RoundInclude;
const contactsInOrder = Prisma.sql`SELECT c.name, c.email, c."mayConfirm" FROM "RoundContact" c WHERE c."workspaceId" = x."workspaceId" AND c."addresseeId" = x.id ORDER BY c.position`;
/** Of an addressee `x` and its organisation `o`; in a round of hundreds an `include` would ask again with all their ids. */
const addresseeColumns = Prisma.sql`x."organisationId", o.name, x.mailbox, x."sentAt", x."extendedTo", x."decidesOn", ${listOf(contactsInOrder)} AS contacts`;

type WholeRow = Prisma.RoundGetPayload<{ include: typeof parts }>;

/** What of the tables' rows is used. */
type AddresseeRow = Pick<RoundAddressee, "id" | "organisationId" | "name" | "mailbox" | "sentAt" | "contacts"> & { extendedTo: Date | null; decidesOn: Date | null };
type Row = Pick<WholeRow, "id" | "caseId" | "kind" | "treeId" | "dueOn" | "message" | "sharesReplies" | "plannedAt" | "closedById" | "closedAt" | "version" | "clauses"> & { addressees: readonly AddresseeRow[] };

function fromRow(row: Row): StoredRound {
  const { id, caseId, kind, treeId, dueOn, message, sharesReplies, plannedAt, closedById, closedAt, version } = row;
  const closed = closedAt && { by: closedById ?? "", at: closedAt };
  const clauseIds = row.clauses.map(({ clauseId }) => clauseId);
  const addressees = row.addressees.map(addresseeFrom).toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
  return { round: { id, caseId, kind, clauseIds, dueOn: dayOf(dueOn), message, sharesReplies, closed, addressees }, treeId, plannedAt, version };
}

function addresseeFrom({ id, organisationId, name, mailbox, contacts, sentAt, extendedTo, decidesOn }: AddresseeRow): RoundAddressee {
  return { id, organisationId, name, mailbox, contacts, sentAt, extendedTo: extendedTo && dayOf(extendedTo), decidesOn: decidesOn && dayOf(decidesOn) };
}

async function writeClauses(tx: Tx, workspaceId: string, { id: roundId, clauseIds }: Round, treeId: string): Promise<void> {
  await tx.roundClause.createMany({ data: clauseIds.map((clauseId, position) => ({ workspaceId, roundId, treeId, clauseId, position })) });
}

function contactRows(workspaceId: string, addresseeId: string, contacts: readonly Contact[]) {
  return contacts.map((contact, position) => ({ workspaceId, addresseeId, position, ...contact }));
}

function asDate(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}
