import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Subject } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";

/** What the policy is asked about when it is a proposal of the case: the case's own secrecy, and whom it reaches. */
export async function caseSubject(tx: Tx, actor: Actor, of: { caseId: string; secrecyGround: string | null }): Promise<Subject> {
  const reach = await reachOf(tx, actor, new Date());
  const servingPersonIds = reach.caseIds.includes(of.caseId) ? [actor.personId] : [];
  return { workspaceId: actor.workspace.id, secrecyGround: of.secrecyGround, servingPersonIds };
}
