import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { LintChoices } from "#lib/domain/lint/codes.ts";
import { Refused } from "#lib/domain/refused.ts";
import { client } from "./client.ts";
import { inTransaction, type Tx } from "./transaction.ts";

/** The form of the workspace's registration numbers (lib/domain/case/registration-number.ts). */
export async function registrationPattern(tx: Tx, workspaceId: string): Promise<string> {
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { registrationPattern: true } });
  return workspace.registrationPattern;
}

/** The workspace's own settings. */
export async function loadWorkspace(tx: Tx, id: string) {
  return tx.workspace.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, slug: true, language: true, registrationPattern: true, minutesKeptAt: true, appealCourt: true, version: true },
  });
}

/** What the workspace has chosen for the checks of its minutes; nothing for those that are as usual. */
export async function lintChoices(tx: Tx, id: string): Promise<LintChoices> {
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id }, select: { lintChoices: true } });
  return workspace.lintChoices as LintChoices;
}

/** Saves some of a workspace's settings as its next version. */
export async function saveWorkspace(
  tx: Tx,
  id: string,
  settings: { name?: string; registrationPattern?: string; lintChoices?: LintChoices; minutesKeptAt?: string | null; appealCourt?: string | null },
): Promise<void> {
  await tx.workspace.update({ where: { id }, data: { ...settings, version: { increment: 1 } } });
}

/** Every workspace of the installation, by its id; what is theirs is seen only from within each. */
export async function everyWorkspace(): Promise<string[]> {
  const rows = await client().workspace.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** True when the installation has a workspace, that is, when it has been set up. */
export async function isSetUp(): Promise<boolean> {
  return (await client().workspace.findFirst({ select: { id: true } })) !== null;
}

/** Adds a workspace. Call it in a transaction where its id is the one set: a workspace is changed only from within. */
export async function createWorkspace(
  tx: Tx,
  workspace: { id: string; slug: string; name: string; organisationId: string; legalForm: LegalForm; registrationPattern: string; language: string },
): Promise<void> {
  await tx.workspace.create({ data: workspace });
}

/**
 * Runs `work` in a transaction for the very first workspace, which is to get the id. Refused when there is one; of two
 * at the same moment the second waits for the first and is refused.
 */
export async function inFirstSetup<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('attsats first setup'))`;
    if (await tx.workspace.findFirst({ select: { id: true } })) throw new Refused("setup.alreadyDone");
    return work(tx);
  });
}
