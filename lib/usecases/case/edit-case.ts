import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { officials, saveCase, type StoredCase } from "#lib/data/case.ts";
import { type Case, changeCase, longestSummary, longestTitle } from "#lib/domain/case/case.ts";
import { markCase } from "#lib/domain/case/mark-secret.ts";
import { checkResponsible } from "#lib/domain/case/responsible.ts";
import { longestGround } from "#lib/domain/record/secrecy.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { writableCase } from "./writable-case.ts";

export const editCaseShape = z.strictObject({
  caseId: z.uuid(),
  version: z.int().positive(),
  title: z.string().trim().min(1, "case.titleMissing").max(longestTitle, "case.titleTooLong"),
  summary: z.string().trim().max(longestSummary, "case.summaryTooLong"),
  responsibleId: z.uuid().nullable(),
  secrecyGround: z.string().trim().min(1, "record.groundMissing").max(longestGround, "record.groundTooLong").nullable(),
});

/**
 * Changes what is written about an open case, who answers for it and its secrecy mark; its registration number stays.
 * Refused for all but the secretary, when the case is closed, when someone has saved it since (`errors.stale`), and for
 * a person who is no official. Gives nothing back; what says the same as before is not saved again.
 */
export async function editCase(context: ActContext, input: z.infer<typeof editCaseShape>): Promise<void> {
  await perform(context, "case.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await writableCase(tx, actor, input.caseId, "case.edit", context.now);
    await refuseStale(tx, actor, { id: stored.case.id, version: stored.version }, input.version);

    const reworded = accepted(changeCase(stored.case, input));
    const changed = accepted(markCase(reworded, input.secrecyGround));
    const people = await officials(tx, workspaceId);
    const responsibleId = accepted(
      checkResponsible(input.responsibleId, people.map(({ id }) => id), stored.responsibleId),
    );
    const what = whatChanged(stored, changed, responsibleId);
    if (what === "") return;

    await saveCase(tx, workspaceId, changed, responsibleId);
    await appendAudit(
      tx,
      actor,
      {
        act: "case.edit",
        subject: { type: "case", id: changed.id },
        caseId: changed.id,
        facts: {
          what,
          title: changed.title,
          responsible: people.find(({ id }) => id === responsibleId)?.name ?? "",
          ground: changed.secrecy?.ground ?? "",
        },
        before: { ...stored.case, responsibleId: stored.responsibleId },
        after: { ...changed, responsibleId },
      },
      context.now,
    );
  });
}

/** The word by which the history chooses its sentence; empty when nothing has changed. */
function whatChanged(before: StoredCase, after: Case, responsibleId: string | null): string {
  const changed = [
    before.case.title !== after.title && "title",
    before.case.summary !== after.summary && "summary",
    before.responsibleId !== responsibleId && (responsibleId === null ? "responsibleNone" : "responsible"),
    before.case.secrecy?.ground !== after.secrecy?.ground && (after.secrecy ? "secret" : "open"),
  ].filter((word) => word !== false);
  return changed.length > 1 ? "several" : (changed[0] ?? "");
}
