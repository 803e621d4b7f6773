import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { caseOfRecord, loadRecord, saveRecord } from "#lib/data/record.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { correctRecord as correct } from "#lib/domain/record/correct-record.ts";
import type { RegisteredRecord } from "#lib/domain/record/record.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { recordEntryShape } from "./record-shape.ts";

export const correctRecordShape = z.strictObject({ recordId: z.uuid(), version: z.int().positive(), ...recordEntryShape });

/**
 * Puts right what was entered wrongly about a record, or sets or lifts its secrecy mark. Number and case stay.
 * Refused for all but the secretary, when someone has saved it since (`errors.stale`), and as `registerRecord`.
 * What says the same as before is not saved again.
 */
export async function correctRecord(context: ActContext, input: z.infer<typeof correctRecordShape>): Promise<void> {
  await perform(context, "record.correct", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { recordId, version: seen, ...entry } = input;
    const caseId = await caseOfRecord(tx, workspaceId, recordId);
    if (!caseId) throw new Refused("record.unknown");
    await writableCase(tx, actor, caseId, "record.register", context.now);
    const stored = await loadRecord(tx, workspaceId, caseId, recordId);
    if (!stored) throw new Refused("record.unknown");
    const { record, version } = stored;
    await refuseStale(tx, actor, { id: record.id, version }, seen);
    const corrected = accepted(correct(record, entry, stockholmDay(context.now)));
    const what = whatChanged(record, corrected);
    if (what === "") return;

    await saveRecord(tx, workspaceId, corrected);
    const { number, subject } = corrected;
    await appendAudit(
      tx,
      actor,
      {
        act: "record.correct",
        subject: { type: "record", id: record.id },
        caseId,
        facts: { number, subject, what, ground: corrected.secrecy?.ground ?? "" },
        before: record,
        after: corrected,
      },
      context.now,
    );
  });
}

/** The word by which the history chooses its sentence; empty when nothing has changed. */
function whatChanged(before: RegisteredRecord, after: RegisteredRecord): string {
  const isMarked = before.secrecy?.ground !== after.secrecy?.ground;
  const isReworded =
    before.direction !== after.direction || before.date !== after.date || before.counterpart !== after.counterpart || before.subject !== after.subject;
  if (isReworded) return isMarked ? "several" : "entry";
  if (!isMarked) return "";
  return after.secrecy ? "secret" : "open";
}
