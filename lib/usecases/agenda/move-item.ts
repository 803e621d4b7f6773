import { z } from "zod";
import { moveItem as move } from "#lib/domain/agenda/change-agenda.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";

export const moveItemShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), to: z.int().min(0, "agenda.noSuchPlace") });

/** Moves an item to a place on the agenda, counted from 0. */
export async function moveItem(context: ActContext, { meetingId, itemId, to }: z.infer<typeof moveItemShape>) {
  return atAgenda(context, { act: "agenda.move", meetingId, itemId, facts: { place: to + 1 } }, (agenda) => move(agenda, itemId, to));
}
