import type { Tx } from "./transaction.ts";

/** Where a workspace writes to an organisation, and how often that has been saved (0 for never). */
export async function findMailbox(tx: Tx, workspaceId: string, organisationId: string): Promise<{ id: string; email: string | null; version: number }> {
  const row = await tx.mailbox.findUnique({ where: { workspaceId_organisationId: { workspaceId, organisationId } }, select: { email: true, version: true } });
  return { id: organisationId, email: row?.email ?? null, version: row?.version ?? 0 };
}

/** Saves the address as its next version. */
export async function saveMailbox(tx: Tx, workspaceId: string, organisationId: string, email: string | null): Promise<void> {
  await tx.mailbox.upsert({
    where: { workspaceId_organisationId: { workspaceId, organisationId } },
    create: { workspaceId, organisationId, email },
    update: { email, version: { increment: 1 } },
    select: { version: true },
  });
}

/** The addresses that a workspace has of organisations, by the organisations' ids. */
export async function mailboxesOf(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.mailbox.findMany({ where: { workspaceId }, select: { organisationId: true, email: true } });
  return new Map(rows.flatMap(({ organisationId, email }) => (email === null ? [] : [[organisationId, email] as const])));
}
