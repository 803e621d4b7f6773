import { z } from "zod";
import { addWaiver } from "#lib/data/dispatch.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { isDispatched } from "#lib/domain/extract/standing.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atParagraph } from "./at-paragraph.ts";

export const waiveExtractShape = z.strictObject({
  meetingId: z.uuid(),
  number: z.int().min(1),
  reason: z.string().trim().min(1, "extract.reasonMissing").max(1000, "extract.reasonTooLong"),
});

/**
 * Keeps that no extract of a § is needed, or no more than have gone out, and why. The § counts as dispatched then. It can
 * still be sent; refused where there is nothing left to send.
 */
export async function waiveExtract(context: ActContext, { meetingId, number, reason }: z.infer<typeof waiveExtractShape>): Promise<void> {
  await atParagraph(context, { act: "extract.waive", meetingId, number, policy: "extract.dispatch" }, async ({ tx, workspaceId, actor, item, now }) => {
    const facts = (await dispatchFactsOf(tx, workspaceId, [item.id])).get(item.id);
    if (facts && isDispatched(facts)) throw new Refused("extract.nothingLeft", { number });
    await addWaiver(tx, workspaceId, { itemId: item.id, reason, byId: actor.personId, at: now });
    return { value: undefined, facts: { reason } };
  });
}
