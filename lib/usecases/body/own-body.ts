import { lockBody, type StoredBody } from "#lib/data/body.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { refuseStale } from "../refuse-stale.ts";

/** Locks a body for an act that changes it. Refuses one that isn't there, all but the office, and a stale edit. */
export async function ownBody(tx: Tx, actor: Actor, { bodyId, version }: { bodyId: string; version: number }): Promise<StoredBody> {
  accepted(can(actor, "body.edit", { workspaceId: actor.workspace.id, bodyId }));
  const body = await lockBody(tx, actor.workspace.id, bodyId);
  await refuseStale(tx, actor, body, version);
  return body;
}
