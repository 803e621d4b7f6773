import { z } from "zod";
import { itemStanding } from "#lib/data/agenda.ts";
import { withdrawItem as withdraw } from "#lib/domain/agenda/change-agenda.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";

export const withdrawItemShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  reason: z.string().trim().min(1, "agenda.reasonMissing").max(500, "agenda.reasonTooLong"),
});

/** Withdraws an item with its reason; it stays on the agenda, struck out. Refused for one that has been treated. */
export async function withdrawItem(context: ActContext, { meetingId, itemId, reason }: z.infer<typeof withdrawItemShape>) {
  return atAgenda(context, { act: "agenda.withdraw", meetingId, itemId, facts: { reason } }, async (agenda, { tx, workspaceId, actor, now }) => {
    const standing = await itemStanding(tx, workspaceId, meetingId, itemId);
    return withdraw(agenda, { itemId, reason, by: actor.personId, at: now, isTreated: standing?.isTreated ?? false });
  });
}
