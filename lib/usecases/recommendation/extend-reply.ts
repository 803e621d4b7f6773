import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveAddressee } from "#lib/data/round.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { extend } from "#lib/domain/recommendation/send.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableAddressee } from "./writable-round.ts";

export const extendReplyShape = z.strictObject({ addresseeId: z.uuid(), day: dayShape("round.noSuchDay") });

/** Gives an organisation longer to answer. Refused for all but the secretary, and for what `extend` refuses. */
export async function extendReply(context: ActContext, { addresseeId, day }: z.infer<typeof extendReplyShape>): Promise<void> {
  await perform(context, "round.extend", async (tx, actor) => {
    const { round, addressee } = await writableAddressee(tx, actor, addresseeId, "round.send", context.now);
    const extended = accepted(extend(round, addresseeId, day, stockholmDay(context.now)));
    await saveAddressee(tx, actor.workspace.id, extended);
    const facts = { name: addressee.name, day };
    await appendAudit(tx, actor, { act: "round.extend", subject: { type: "round", id: round.id }, caseId: round.caseId, facts, before: addressee, after: extended }, context.now);
  });
}
