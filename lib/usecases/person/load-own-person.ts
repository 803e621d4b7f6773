import { belongsElsewhere, loadPersonHere, type StoredPerson } from "#lib/data/person.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Loads a person whose name, address and account are the workspace's own to change. Refuses one who isn't there, and
 * one who belongs to another workspace too: people are kept in common, and what is changed here would change there.
 */
export async function loadOwnPerson(tx: Tx, actor: Actor, personId: string): Promise<StoredPerson> {
  const person = await loadPersonHere(tx, actor.workspace.id, personId);
  if (await belongsElsewhere(tx, actor.workspace.id, personId)) throw new Refused("members.belongsElsewhere", { name: person.name });
  return person;
}
