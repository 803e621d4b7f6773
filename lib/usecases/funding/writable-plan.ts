import { loadPlanVersion, type StoredPlanVersion } from "#lib/data/funding.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";

/**
 * Locks the case for an act on its funding plan. Refuses what `writableCase` refuses, and a case that is closed
 * (`funding.caseClosed`).
 */
export async function caseForFunding(tx: Tx, actor: Actor, caseId: string, now: Date): Promise<void> {
  const stored = await writableCase(tx, actor, caseId, "funding.edit", now);
  if (stored.case.closing) throw new Refused("funding.caseClosed");
}

/** As `caseForFunding`, by one of the plan's versions, which it gives. Refuses one that isn't there (`funding.unknown`). */
export async function planForFunding(tx: Tx, actor: Actor, versionId: string, now: Date): Promise<StoredPlanVersion> {
  const seen = await loadPlanVersion(tx, actor.workspace.id, versionId);
  if (!seen) throw new Refused("funding.unknown");
  await caseForFunding(tx, actor, seen.version.caseId, now);
  const stored = await loadPlanVersion(tx, actor.workspace.id, versionId);
  if (!stored) throw new Refused("funding.unknown");
  return stored;
}
