import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveAddressee } from "#lib/data/round.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { announce } from "#lib/domain/recommendation/send.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableAddressee } from "./writable-round.ts";

export const announceDayShape = z.strictObject({ addresseeId: z.uuid(), day: dayShape("round.noSuchDay") });

/**
 * Keeps on which day an organisation has told that it will decide; it isn't reminded before then. Refused for all but the
 * secretary, and for what `announce` refuses.
 */
export async function announceDay(context: ActContext, { addresseeId, day }: z.infer<typeof announceDayShape>): Promise<void> {
  await perform(context, "round.announce", async (tx, actor) => {
    const { round, addressee } = await writableAddressee(tx, actor, addresseeId, "round.send", context.now);
    const announced = accepted(announce(round, addresseeId, day, stockholmDay(context.now)));
    await saveAddressee(tx, actor.workspace.id, announced);
    const facts = { name: addressee.name, day };
    await appendAudit(tx, actor, { act: "round.announce", subject: { type: "round", id: round.id }, caseId: round.caseId, facts, before: addressee, after: announced }, context.now);
  });
}
