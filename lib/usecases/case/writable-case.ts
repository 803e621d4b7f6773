import { lockCase, type StoredCase } from "#lib/data/case.ts";
import { servingOnCase } from "#lib/data/serving.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can, may } from "#lib/policy/can.ts";

/**
 * Locks the case for an act that changes it or adds to it. Refuses one that does not exist or that the actor may not
 * know of (`case.unknown`, the same for both), and an actor who may not do the act.
 */
export async function writableCase(tx: Tx, actor: Actor, caseId: string, act: Act, now: Date): Promise<StoredCase> {
  const workspaceId = actor.workspace.id;
  const stored = await lockCase(tx, workspaceId, caseId);
  if (!stored) throw new Refused("case.unknown");
  const secrecyGround = stored.case.secrecy?.ground ?? null;
  const servingPersonIds = secrecyGround === null ? [] : await servingOnCase(tx, workspaceId, caseId, stockholmDay(now));
  const subject = { workspaceId, secrecyGround, servingPersonIds };
  if (!may(actor, "case.read", subject)) throw new Refused("case.unknown");
  accepted(can(actor, act, subject));
  return stored;
}
