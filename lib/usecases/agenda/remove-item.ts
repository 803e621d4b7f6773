import { z } from "zod";
import { itemStanding } from "#lib/data/agenda.ts";
import { removeItem as remove } from "#lib/domain/agenda/change-agenda.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";

export const removeItemShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/** Takes away an item that nobody has been sent. Refused for one that has: that is withdrawn instead. */
export async function removeItem(context: ActContext, { meetingId, itemId }: z.infer<typeof removeItemShape>) {
  return atAgenda(context, { act: "agenda.remove", meetingId, itemId }, async (agenda, { tx, workspaceId }) => {
    const standing = await itemStanding(tx, workspaceId, meetingId, itemId);
    return remove(agenda, itemId, standing?.isTreated ?? false);
  });
}
