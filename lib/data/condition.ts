import type { ConditionState } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import type { Prisma } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A condition on clauses of an adopted tree, with how it stood when it was last computed, since when, and how it was confirmed. */
export type StoredCondition = {
  readonly id: string;
  readonly caseId: string;
  readonly treeId: string;
  readonly text: string;
  readonly expression: Expression;
  readonly clauseIds: readonly string[];
  readonly state: ConditionState;
  readonly stateSince: Date;
  readonly version: number;
  readonly confirmation: Confirmation | null;
};

export type NewCondition = Omit<StoredCondition, "version" | "confirmation">;

const include = { clauses: { select: { clauseId: true }, orderBy: { clauseId: "asc" } }, confirmation: true } as const;
type Row = Prisma.ConditionGetPayload<{ include: typeof include }>;

/** The conditions of a case, in the order they were built. */
export async function conditionsOf(tx: Tx, workspaceId: string, caseId: string): Promise<StoredCondition[]> {
  const rows = await tx.condition.findMany({ where: { workspaceId, caseId }, include, orderBy: [{ builtAt: "asc" }, { id: "asc" }] });
  return rows.map(fromRow);
}

/** The conditions on the clauses of some adopted trees. */
export async function conditionsOnTrees(tx: Tx, workspaceId: string, treeIds: readonly string[]): Promise<StoredCondition[]> {
  if (treeIds.length === 0) return [];
  const rows = await tx.condition.findMany({ where: { workspaceId, treeId: { in: [...treeIds] } }, include, orderBy: [{ builtAt: "asc" }, { id: "asc" }] });
  return rows.map(fromRow);
}

/** The cases that have conditions nobody has confirmed the end of. */
export async function casesWithOpenConditions(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.condition.findMany({ where: { workspaceId, confirmation: null }, distinct: ["caseId"], orderBy: { caseId: "asc" }, select: { caseId: true } });
  return rows.map(({ caseId }) => caseId);
}

/** A condition nobody has confirmed the end of, as far as computing it anew asks. */
export type OpenCondition = Omit<StoredCondition, "clauseIds" | "confirmation">;

/**
 * The conditions of a case that aren't confirmed, and nobody else computes or confirms them until the transaction ends: what was
 * answered at the same moment is seen by the one who comes last, and a condition turns once.
 */
export async function lockOpenConditions(tx: Tx, workspaceId: string, caseId: string): Promise<OpenCondition[]> {
  await tx.$queryRaw`SELECT id FROM "Condition" WHERE "workspaceId" = ${workspaceId}::uuid AND "caseId" = ${caseId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await tx.condition.findMany({ where: { workspaceId, caseId, confirmation: null }, orderBy: [{ builtAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, treeId, text, expression, state, stateSince, version }) => ({ id, caseId, treeId, text, expression: fromJson(expression), state, stateSince, version }));
}

/** Adds a condition on clauses. */
export async function addCondition(tx: Tx, workspaceId: string, condition: NewCondition, built: { byId: string; at: Date }): Promise<void> {
  const { clauseIds, expression, ...row } = condition;
  await tx.condition.create({ data: { workspaceId, ...row, expression: toJson(expression), builtById: built.byId, builtAt: built.at }, select: { id: true } });
  await putOnClauses(tx, workspaceId, condition);
}

/** Saves what a condition says and which clauses it is on, as its next version. */
export async function saveCondition(tx: Tx, workspaceId: string, condition: StoredCondition): Promise<void> {
  const { id, text, expression, state, stateSince } = condition;
  await tx.condition.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { text, expression: toJson(expression), state, stateSince, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.conditionClause.deleteMany({ where: { workspaceId, conditionId: id } });
  await putOnClauses(tx, workspaceId, condition);
}

/** Keeps that a condition now stands otherwise. Its version stays: nobody has edited it. */
export async function saveConditionState(tx: Tx, workspaceId: string, { id, state, stateSince }: Pick<StoredCondition, "id" | "state" | "stateSince">): Promise<void> {
  await tx.condition.update({ where: { workspaceId_id: { workspaceId, id } }, data: { state, stateSince }, select: { id: true } });
}

/** Takes a condition away. Refused by the database once it is confirmed. */
export async function removeStoredCondition(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.condition.delete({ where: { workspaceId_id: { workspaceId, id } }, select: { id: true } });
}

/** Keeps how a condition ended. */
export async function addConfirmation(tx: Tx, workspaceId: string, { by: byId, on, ...confirmation }: Confirmation): Promise<void> {
  await tx.conditionConfirmation.create({ data: { workspaceId, ...confirmation, on: new Date(on), byId }, select: { conditionId: true } });
}

async function putOnClauses(tx: Tx, workspaceId: string, { id: conditionId, treeId, clauseIds }: NewCondition): Promise<void> {
  await tx.conditionClause.createMany({ data: clauseIds.map((clauseId) => ({ workspaceId, conditionId, treeId, clauseId })) });
}

function fromRow({ id, caseId, treeId, text, expression, state, stateSince, version, clauses, confirmation }: Row): StoredCondition {
  return {
    id, caseId, treeId, text, state, stateSince, version,
    expression: fromJson(expression),
    clauseIds: clauses.map(({ clauseId }) => clauseId),
    confirmation: confirmation && {
      conditionId: id,
      outcome: confirmation.outcome,
      on: dayOf(confirmation.on),
      itemId: confirmation.itemId,
      reason: confirmation.reason,
      by: confirmation.byId,
      at: confirmation.at,
    },
  };
}

/** JSON has no whole numbers as large as a sum can be: in the column öre are text. */
function toJson(expression: Expression): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(expression, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)));
}

/** What was checked when it was saved. */
function fromJson(stored: Prisma.JsonValue): Expression {
  return JSON.parse(JSON.stringify(stored), (key, value: unknown) => (key === "atLeast" && typeof value === "string" ? BigInt(value) : value)) as Expression;
}
