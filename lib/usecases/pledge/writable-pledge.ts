import { caseOfPledge, pledgesOf } from "#lib/data/pledge.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { writableCase } from "../case/writable-case.ts";

/**
 * Locks the case for an act on what is promised in it. Refuses what `writableCase` refuses, and a case that is closed
 * (`pledge.caseClosed`); what is already promised can be invoiced all the same.
 */
export async function caseForPledges(tx: Tx, actor: Actor, caseId: string, act: Act, now: Date): Promise<void> {
  const stored = await writableCase(tx, actor, caseId, act, now);
  if (stored.case.closing && act !== "pledge.invoice") throw new Refused("pledge.caseClosed");
}

/** As `caseForPledges`, by one of its pledges, which it gives. Refuses one that isn't there (`pledge.unknown`). */
export async function writablePledge(tx: Tx, actor: Actor, pledgeId: string, act: Act, now: Date): Promise<Pledge> {
  const workspaceId = actor.workspace.id;
  const caseId = await caseOfPledge(tx, workspaceId, pledgeId);
  if (!caseId) throw new Refused("pledge.unknown");
  await caseForPledges(tx, actor, caseId, act, now);
  const pledge = (await pledgesOf(tx, workspaceId, [caseId])).find(({ id }) => id === pledgeId);
  if (!pledge) throw new Refused("pledge.unknown");
  return pledge;
}
