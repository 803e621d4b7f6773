import { loadTree } from "#lib/data/clause-tree.ts";
import { concernedBy } from "#lib/data/concerned.ts";
import { adoptedAt, paragraphOfItem } from "#lib/data/condition-taken-up.ts";
import { conditionsOf, type StoredCondition } from "#lib/data/condition.ts";
import { postLetter } from "#lib/data/letter.ts";
import { loadMemberships } from "#lib/data/membership.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { conditionLetter } from "#lib/documents/condition/condition-letter.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Addressee } from "#lib/domain/clause/clause.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import { whatFollows } from "#lib/domain/condition/take-up.ts";
import { membershipsOn } from "#lib/domain/membership/membership.ts";

/**
 * Tells those concerned how a condition ended, in the transaction that confirms it: everyone who was asked about the decision,
 * and the organisations that what comes into force or lapses is addressed to, each at its mailbox and its contacts. An address
 * gets one letter of a condition, however often this is done.
 */
export async function tellConcerned(tx: Tx, actor: Actor, condition: StoredCondition, { outcome, on, itemId }: Confirmation, now: Date): Promise<void> {
  const workspaceId = actor.workspace.id;
  const decided = await adoptedAt(tx, workspaceId, condition.treeId);
  if (!decided) return;
  const tree = await loadTree(tx, workspaceId, condition.treeId);
  const conditions = (await conditionsOf(tx, workspaceId, condition.caseId)).map((each) => ({ ...each, confirmed: each.id === condition.id ? null : (each.confirmation?.outcome ?? null) }));
  const follows = whatFollows(tree, conditions, { id: condition.id, outcome });
  const members = membershipsOn(await loadMemberships(tx, workspaceId), stockholmDay(now)).map(({ organisationId }) => organisationId);
  const addressed = follows.flatMap(({ clause }) => clause.addressees.flatMap((addressee) => organisationsOf(addressee, members)));

  const { name: association, language } = await loadWorkspace(tx, workspaceId);
  const { secrecyGround } = decided;
  const by = itemId === null ? null : await paragraphOfItem(tx, workspaceId, itemId);
  const letter = conditionLetter({ language, association, sender: actor.name, decided, text: condition.text, outcome, on, by, follows, isSecret: secrecyGround !== null });
  for (const to of await concernedBy(tx, workspaceId, condition.treeId, addressed)) {
    const key = `condition:${condition.id}:${to.address.toLowerCase()}`;
    await postLetter(tx, { workspaceId, key, to, ...letter, about: { kind: "condition", id: condition.id }, secrecyGround, at: now });
  }
}

/** The organisations that an addressee is. Bodies and those that are only named have no mailbox here. */
function organisationsOf(addressee: Addressee, members: readonly string[]): readonly string[] {
  switch (addressee.kind) {
    case "organisation":
      return [addressee.organisationId];
    case "members":
      return members;
    default:
      return [];
  }
}
