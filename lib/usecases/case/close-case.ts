import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveCase } from "#lib/data/case.ts";
import { decidedItemsOf, dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { closeCase as close, longestReason } from "#lib/domain/case/case.ts";
import { reasonAgainstClosing } from "#lib/domain/extract/needed.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { writableCase } from "./writable-case.ts";

export const closeCaseShape = z.strictObject({
  caseId: z.uuid(),
  version: z.int().positive(),
  reason: z.string().trim().min(1, "case.reasonMissing").max(longestReason, "case.reasonTooLong"),
});

/**
 * Closes a case, with its reason. Refused for all but the secretary, when it is closed already, while what was decided has
 * not gone out (`case.notDispatched`), and when someone has saved it since (`errors.stale`).
 */
export async function closeCase(context: ActContext, input: z.infer<typeof closeCaseShape>): Promise<void> {
  await perform(context, "case.close", async (tx, actor) => {
    const { case: subject, responsibleId, version } = await writableCase(tx, actor, input.caseId, "case.edit", context.now);
    const closed = accepted(close(subject, { at: context.now, byId: actor.personId, reason: input.reason }));
    const decided = await dispatchFactsOf(tx, actor.workspace.id, await decidedItemsOf(tx, actor.workspace.id, subject.id));
    const refusal = reasonAgainstClosing(subject.registrationNumber, [...decided.values()]);
    if (refusal) throw refusal;
    await refuseStale(tx, actor, { id: subject.id, version }, input.version);
    await saveCase(tx, actor.workspace.id, closed, responsibleId);
    await appendAudit(
      tx,
      actor,
      {
        act: "case.close",
        subject: { type: "case", id: subject.id },
        caseId: subject.id,
        facts: { registrationNumber: subject.registrationNumber, reason: input.reason },
        before: subject,
        after: closed,
      },
      context.now,
    );
  });
}
