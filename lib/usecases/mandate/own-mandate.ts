import { lockBody, type StoredBody } from "#lib/data/body.ts";
import { findMandate, loadMandates, type StoredMandate } from "#lib/data/mandate.ts";
import { loadPersonHere } from "#lib/data/person.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { refuseStale } from "../refuse-stale.ts";

type MandateInBody = { mandate: StoredMandate; body: StoredBody; mandates: StoredMandate[]; personName: string };

/**
 * Locks the body of a mandate and loads the mandate with the body's others, for an act that changes it. Refuses one
 * that isn't there, all but the office, and an edit of what someone else has saved since.
 */
export async function ownMandate(tx: Tx, actor: Actor, { mandateId, version }: { mandateId: string; version: number }): Promise<MandateInBody> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "mandate.edit", { workspaceId }));
  const bodyId = (await findMandate(tx, workspaceId, mandateId))?.bodyId;
  if (!bodyId) throw new Refused("mandate.unknown");
  const body = await lockBody(tx, workspaceId, bodyId);
  const mandates = await loadMandates(tx, workspaceId, bodyId);
  const mandate = mandates.find(({ id }) => id === mandateId)!;
  await refuseStale(tx, actor, mandate, version);
  const { name: personName } = await loadPersonHere(tx, workspaceId, mandate.personId);
  return { mandate, body, mandates, personName };
}
