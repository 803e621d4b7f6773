import { loadPhrases, type Phrase } from "#lib/data/phrase.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { lintChoices, loadWorkspace } from "#lib/data/workspace.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { LintChoices } from "#lib/domain/lint/codes.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

/** The workspace's own settings: its name, its address and the form of its registration numbers. */
export async function workspaceSettings(actor: Actor) {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "settings.read", { workspaceId }));
  return inTransaction(workspaceId, (tx) => loadWorkspace(tx, workspaceId));
}

/** The association's standard phrases, in the order they are offered. */
export async function standardPhrases(actor: Actor): Promise<Phrase[]> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "settings.read", { workspaceId }));
  return inTransaction(workspaceId, (tx) => loadPhrases(tx, workspaceId));
}

/** What the association has chosen for the checks of its minutes, and how often its settings have been saved. */
export async function lintSettings(actor: Actor): Promise<{ choices: LintChoices; version: number }> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "settings.read", { workspaceId }));
  return inTransaction(workspaceId, async (tx) => ({
    choices: await lintChoices(tx, workspaceId),
    version: (await loadWorkspace(tx, workspaceId)).version,
  }));
}
