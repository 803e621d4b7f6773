import { lastChange } from "#lib/data/last-change.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Refuses an edit of something that has been saved since the form was opened (`errors.stale`), with who saved it last
 * and when, so that nobody writes over what they haven't seen.
 */
export async function refuseStale(tx: Tx, actor: Actor, subject: { id: string; version: number }, seenVersion: number): Promise<void> {
  if (subject.version === seenVersion) return;
  const change = await lastChange(tx, actor.workspace.id, subject.id);
  if (!change) throw new Refused("errors.staleBySomeone");
  throw new Refused("errors.stale", { name: change.actorName, day: stockholmDay(change.at), time: stockholmClock(change.at) });
}
