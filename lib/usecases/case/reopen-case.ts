import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveCase } from "#lib/data/case.ts";
import { reopenCase as reopen } from "#lib/domain/case/case.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { writableCase } from "./writable-case.ts";

export const reopenCaseShape = z.strictObject({ caseId: z.uuid(), version: z.int().positive() });

/**
 * Opens a closed case again; the closing stays in its history. Refused for all but the secretary, when it is open, and
 * when someone has saved it since (`errors.stale`).
 */
export async function reopenCase(context: ActContext, input: z.infer<typeof reopenCaseShape>): Promise<void> {
  await perform(context, "case.reopen", async (tx, actor) => {
    const { case: subject, responsibleId, version } = await writableCase(tx, actor, input.caseId, "case.edit", context.now);
    const opened = accepted(reopen(subject));
    await refuseStale(tx, actor, { id: subject.id, version }, input.version);
    await saveCase(tx, actor.workspace.id, opened, responsibleId);
    await appendAudit(
      tx,
      actor,
      {
        act: "case.reopen",
        subject: { type: "case", id: subject.id },
        caseId: subject.id,
        facts: { registrationNumber: subject.registrationNumber },
        before: subject,
        after: opened,
      },
      context.now,
    );
  });
}
