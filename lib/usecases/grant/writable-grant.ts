import { caseOfGrant, grantsOf } from "#lib/data/grant.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";

/**
 * Locks the case of an application for an act on it, and gives the application. Refuses what `writableCase` refuses, and one
 * that isn't there (`grant.unknown`). A closed case refuses nothing: a funder may answer after it was closed.
 */
export async function writableGrant(tx: Tx, actor: Actor, grantId: string, now: Date): Promise<GrantApplication> {
  const workspaceId = actor.workspace.id;
  const caseId = await caseOfGrant(tx, workspaceId, grantId);
  if (!caseId) throw new Refused("grant.unknown");
  await writableCase(tx, actor, caseId, "grant.edit", now);
  const grant = (await grantsOf(tx, workspaceId, [caseId])).find(({ id }) => id === grantId);
  if (!grant) throw new Refused("grant.unknown");
  return grant;
}
