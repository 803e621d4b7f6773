import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { isReached } from "../minutes/reached.ts";
import { reachOf } from "../reach.ts";

/** The §§ of a version of which nothing may be shown to the actor, as what is secret stands now. */
export async function withheldNumbers(tx: Tx, actor: Actor, { paragraphs }: Pick<MinutesVersion, "paragraphs">, now: Date): Promise<number[]> {
  const reach = await reachOf(tx, actor, now);
  const items = await tx.agendaItem.findMany({
    where: { workspaceId: actor.workspace.id, id: { in: paragraphs.flatMap(({ itemId }) => itemId ?? []) } },
    select: { id: true, secrecyGround: true, case: { select: { id: true, secrecyGround: true } } },
  });
  const hidden = new Set(items.filter((item) => !isReached(item, reach)).map(({ id }) => id));
  return paragraphs.filter(({ itemId }) => itemId !== null && hidden.has(itemId)).map(({ number }) => number);
}
