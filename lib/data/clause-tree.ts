import type { Addressee, Clause, ClauseAct } from "#lib/domain/clause/clause.ts";
import { Prisma } from "./generated/client.ts";
import { newId } from "./id.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

/** A tree as rows: what the database keeps of each clause, in the order they are read. */
type ClauseRow = {
  treeId: string;
  id: string;
  parentId: string | null;
  position: number;
  text: string;
  act: ClauseAct | null;
  dueDate: string | null;
  condition: string | null;
};

type AddressedTo = { kind: Addressee["kind"]; organisationId: string | null; bodyId: string | null; name: string | null };

type AddresseeRow = AddressedTo & { treeId: string; clauseId: string; position: number };

/** Makes a tree with these clauses and gives its id. The clauses keep their ids: a copy is the same clauses in a new tree. */
export async function createTree(tx: Tx, workspaceId: string, clauses: readonly Clause[]): Promise<string> {
  const treeId = newId();
  await tx.clauseTree.create({ data: { workspaceId, id: treeId } });
  if (clauses.length > 0) await saveTree(tx, workspaceId, treeId, clauses);
  return treeId;
}

/** The clauses of a tree, in order; none where there is no such tree in the workspace. */
export async function loadTree(tx: Tx, workspaceId: string, treeId: string): Promise<Clause[]> {
  const trees = await loadTrees(tx, workspaceId, [treeId]);
  return trees.get(treeId) ?? [];
}

/** As `loadTree` for several trees at once, by their ids; always one query, however many trees and clauses. */
export async function loadTrees(tx: Tx, workspaceId: string, treeIds: readonly string[]): Promise<Map<string, Clause[]>> {
  if (treeIds.length === 0) return new Map();
  const addressees = Prisma.sql`
    SELECT a.kind, a."organisationId", a."bodyId", coalesce(o.name, b.name, a.name) AS name
    FROM "ClauseAddressee" a
    LEFT JOIN "Organisation" o ON o.id = a."organisationId"
    LEFT JOIN "Body" b ON b."workspaceId" = a."workspaceId" AND b.id = a."bodyId"
    WHERE a."workspaceId" = c."workspaceId" AND a."treeId" = c."treeId" AND a."clauseId" = c.id
    ORDER BY a.position`;
  const clauses = await tx.$queryRaw<(ClauseRow & { addressees: AddressedTo[] })[]>`
    SELECT c."treeId", c.id, c."parentId", c.position, c.text, c.act, c."dueDate"::text AS "dueDate", c.condition, ${listOf(addressees)} AS addressees
    FROM "Clause" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."treeId" = ANY(${[...treeIds]}::uuid[])
    ORDER BY c."treeId", c.position`;
  return treesOf(treeIds, clauses);
}

/**
 * Makes the tree hold exactly these clauses, in four statements. Clauses are written before any is removed, since a
 * clause may have been moved out from under one that goes, and would otherwise go with it.
 */
export async function saveTree(tx: Tx, workspaceId: string, treeId: string, clauses: readonly Clause[]): Promise<void> {
  const rows = clauseRows(treeId, clauses, null);
  const addressees = addresseeRows(treeId, clauses);
  const kept = rows.map((row) => row.id);
  await tx.$executeRaw`
    INSERT INTO "Clause" ("workspaceId", "treeId", id, "parentId", position, text, act, "dueDate", condition)
    SELECT ${workspaceId}::uuid, r."treeId", r.id, r."parentId", r.position, r.text, r.act::"ClauseAct", r."dueDate", r.condition
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r
      ("treeId" uuid, id uuid, "parentId" uuid, position int, text text, act text, "dueDate" date, condition text)
    ON CONFLICT ("workspaceId", "treeId", id) DO UPDATE SET
      "parentId" = excluded."parentId", position = excluded.position, text = excluded.text, act = excluded.act,
      "dueDate" = excluded."dueDate", condition = excluded.condition`;
  await tx.$executeRaw`
    DELETE FROM "Clause"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "treeId" = ${treeId}::uuid AND id <> ALL(${kept}::uuid[])`;
  await tx.$executeRaw`
    DELETE FROM "ClauseAddressee" WHERE "workspaceId" = ${workspaceId}::uuid AND "treeId" = ${treeId}::uuid`;
  if (addressees.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "ClauseAddressee" ("workspaceId", "treeId", "clauseId", position, kind, "organisationId", "bodyId", name)
    SELECT ${workspaceId}::uuid, r."treeId", r."clauseId", r.position, r.kind::"AddresseeKind", r."organisationId", r."bodyId", r.name
    FROM jsonb_to_recordset(${JSON.stringify(addressees)}::jsonb) AS r
      ("treeId" uuid, "clauseId" uuid, position int, kind text, "organisationId" uuid, "bodyId" uuid, name text)`;
}

/** Removes a tree with its clauses. The proposal's version or the decision that owned it has to be gone. */
export async function deleteTree(tx: Tx, workspaceId: string, treeId: string): Promise<void> {
  await tx.clauseTree.delete({ where: { workspaceId_id: { workspaceId, id: treeId } } });
}

/** The first addressee among the clauses that is no organisation, or no body of this workspace; null when all are. */
export async function unknownAddressee(tx: Tx, workspaceId: string, clauses: readonly Clause[]): Promise<Registered | null> {
  const registered = addresseesOf(clauses).filter((addressee) => addressee.kind === "organisation" || addressee.kind === "body");
  if (registered.length === 0) return null;
  const ids = registered.map(registeredId);
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Organisation" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id FROM "Body" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
  const knownIds = new Set(known.map((row) => row.id));
  return registered.find((addressee) => !knownIds.has(registeredId(addressee))) ?? null;
}

/** An addressee that is in the register, not just a name. */
type Registered = Extract<Addressee, { kind: "organisation" | "body" }>;

function registeredId(addressee: Registered): string {
  return addressee.kind === "organisation" ? addressee.organisationId : addressee.bodyId;
}

function addresseesOf(clauses: readonly Clause[]): Addressee[] {
  return clauses.flatMap((clause) => [...clause.addressees, ...addresseesOf(clause.children)]);
}

function clauseRows(treeId: string, clauses: readonly Clause[], parentId: string | null): ClauseRow[] {
  return clauses.flatMap(({ id, text, act, dueDate, condition, children }, position) => [
    { treeId, id, parentId, position, text, act, dueDate, condition },
    ...clauseRows(treeId, children, id),
  ]);
}

function addresseeRows(treeId: string, clauses: readonly Clause[]): AddresseeRow[] {
  return clauses.flatMap((clause) => [
    ...clause.addressees.map((addressee, position) => ({
      treeId,
      clauseId: clause.id,
      position,
      kind: addressee.kind,
      organisationId: addressee.kind === "organisation" ? addressee.organisationId : null,
      bodyId: addressee.kind === "body" ? addressee.bodyId : null,
      name: addressee.kind === "named" ? addressee.name : null,
    })),
    ...addresseeRows(treeId, clause.children),
  ]);
}

function treesOf(treeIds: readonly string[], rows: readonly (ClauseRow & { addressees: readonly AddressedTo[] })[]): Map<string, Clause[]> {
  const trees = new Map(treeIds.map((treeId): [string, Clause[]] => [treeId, []]));
  const byPlace = new Map<string, Clause>();
  for (const { treeId, id, text, act, addressees, dueDate, condition } of rows) {
    byPlace.set(treeId + id, { id, text, act, addressees: addressees.map(addresseeOf), dueDate, condition, children: [] });
  }
  for (const { treeId, id, parentId } of rows) {
    const siblings = parentId === null ? trees.get(treeId) : byPlace.get(treeId + parentId)?.children;
    siblings?.push(byPlace.get(treeId + id) as Clause);
  }
  return trees;
}

function addresseeOf({ kind, organisationId, bodyId, name }: AddressedTo): Addressee {
  switch (kind) {
    case "organisation":
      return { kind, organisationId: organisationId as string, name: name as string };
    case "body":
      return { kind, bodyId: bodyId as string, name: name as string };
    case "members":
      return { kind };
    case "named":
      return { kind, name: name as string };
  }
}
