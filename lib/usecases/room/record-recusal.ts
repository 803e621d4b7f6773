import { z } from "zod";
import { recuse, takeBackRecusal } from "#lib/domain/presence/change-presence.ts";
import type { ActContext } from "../perform.ts";
import { atPresence } from "./at-presence.ts";

export const recordRecusalShape = z.strictObject({
  meetingId: z.uuid(),
  participantId: z.uuid(),
  itemId: z.uuid(),
  reason: z.string().trim().min(1, "presence.recusalReason").max(500, "presence.recusalReasonTooLong"),
  /** Declared by oneself, or found by the body where it was contested. */
  foundBy: z.enum(["self", "body"]).default("self"),
});

/** Records that someone is recused from an item, with the reason (DOMAIN.md §3, "Recusal"). */
export async function recordRecusal(context: ActContext, input: z.infer<typeof recordRecusalShape>) {
  const { itemId, reason, foundBy } = input;
  return atPresence(
    context,
    { act: "presence.recuse", ...input },
    (presence, participant) => recuse(presence, participant.id, { itemId, reason, foundBy }),
    () => ({ reason }),
  );
}

export const takeBackRecusalShape = z.strictObject({ meetingId: z.uuid(), participantId: z.uuid(), itemId: z.uuid() });

/** Takes back a recusal recorded by mistake. */
export async function removeRecusal(context: ActContext, input: z.infer<typeof takeBackRecusalShape>) {
  return atPresence(context, { act: "presence.takeBackRecusal", ...input }, (presence, participant) =>
    takeBackRecusal(presence, participant.id, input.itemId),
  );
}
