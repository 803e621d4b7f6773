import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { deleteAddressee } from "#lib/data/round.ts";
import { removeAddressee as removed } from "#lib/domain/recommendation/plan-round.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableAddressee } from "./writable-round.ts";

export const removeAddresseeShape = z.strictObject({ addresseeId: z.uuid() });

/** Takes away one that hasn't been asked. Refused for all but the secretary, and for one that has (`round.isAsked`). */
export async function removeAddressee(context: ActContext, { addresseeId }: z.infer<typeof removeAddresseeShape>): Promise<void> {
  await perform(context, "round.remove", async (tx, actor) => {
    const { round, addressee } = await writableAddressee(tx, actor, addresseeId, "round.plan", context.now);
    accepted(removed(round, addresseeId));
    await deleteAddressee(tx, actor.workspace.id, addresseeId);
    await appendAudit(
      tx,
      actor,
      { act: "round.remove", subject: { type: "round", id: round.id }, caseId: round.caseId, facts: { name: addressee.name }, before: addressee },
      context.now,
    );
  });
}
