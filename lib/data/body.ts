import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { AgendaTemplate } from "#lib/domain/agenda/template.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Body as BodyRow, Prisma } from "./generated/client.ts";
import { bodyFromRow } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A body with what the rules of the domain don't ask for: its address, its purpose and its standing items. */
export type StoredBody = Body & { slug: string; purpose: string; agendaTemplate: AgendaTemplate; version: number };

/** Every body of the workspace, those that have ended too, by name. */
export async function loadBodies(tx: Tx, workspaceId: string): Promise<StoredBody[]> {
  const rows = await tx.body.findMany({ where: { workspaceId }, orderBy: [{ name: "asc" }, { id: "asc" }], include: legalForm });
  return rows.map(({ workspace, ...row }) => stored(row, workspace.legalForm));
}

/** Loads a body and locks it until the commit, so that its mandates are changed by one at a time. Refuses one that isn't there. */
export async function lockBody(tx: Tx, workspaceId: string, id: string): Promise<StoredBody> {
  // NO KEY: a case or a meeting that refers to the body may be written meanwhile.
  await tx.$executeRaw`SELECT FROM "Body" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.body.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: legalForm });
  if (!row) throw new Refused("body.unknown");
  const { workspace, ...body } = row;
  return stored(body, workspace.legalForm);
}

/** Adds a body to the workspace. */
export async function createBody(tx: Tx, workspaceId: string, body: Omit<StoredBody, "legalForm" | "version">): Promise<void> {
  await tx.body.create({ data: { workspaceId, id: body.id, kind: body.kind, slug: body.slug, ...columns(body) } });
}

/** Saves a body's name, purpose, days, rules and standing items as its next version. */
export async function saveBody(tx: Tx, workspaceId: string, body: StoredBody): Promise<void> {
  await tx.body.update({
    where: { workspaceId_id: { workspaceId, id: body.id } },
    data: { ...columns(body), version: { increment: 1 } },
  });
}

const legalForm = { workspace: { select: { legalForm: true } } } satisfies Prisma.BodyInclude;

function stored(row: BodyRow, form: LegalForm): StoredBody {
  const agendaTemplate = row.agendaTemplate as unknown as AgendaTemplate;
  return { ...bodyFromRow(row, form), slug: row.slug, purpose: row.purpose, agendaTemplate, version: row.version };
}

function columns(body: Omit<StoredBody, "legalForm" | "version">) {
  return {
    name: body.name,
    purpose: body.purpose,
    rules: body.rules satisfies BodyRules as unknown as Prisma.InputJsonObject,
    agendaTemplate: body.agendaTemplate as unknown as Prisma.InputJsonObject,
    setUpByBodyId: body.setUpByBodyId,
    from: new Date(body.from),
    to: body.to === null ? null : new Date(body.to),
  };
}
