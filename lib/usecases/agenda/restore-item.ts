import { z } from "zod";
import { restoreItem as restore } from "#lib/domain/agenda/change-agenda.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";

export const restoreItemShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/** Puts a withdrawn item back. */
export async function restoreItem(context: ActContext, input: z.infer<typeof restoreItemShape>) {
  return atAgenda(context, { act: "agenda.restore", ...input }, (agenda) => restore(agenda, input.itemId));
}
