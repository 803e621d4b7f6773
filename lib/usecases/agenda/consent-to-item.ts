import { z } from "zod";
import { consentTo } from "#lib/domain/agenda/change-agenda.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";

export const consentToItemShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/** Records that the body, at its meeting, agreed to take up an item that came after the notice. */
export async function consentToItem(context: ActContext, input: z.infer<typeof consentToItemShape>) {
  return atAgenda(context, { act: "agenda.consent", ...input, during: "recording" }, (agenda, { now }) => consentTo(agenda, input.itemId, now));
}
