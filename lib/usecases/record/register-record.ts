import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { freeRecordNumber, insertRecord } from "#lib/data/record.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { registerRecord as register } from "#lib/domain/record/record.ts";
import { accepted } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { type ActContext, perform } from "../perform.ts";
import { recordEntryShape } from "./record-shape.ts";

export const registerRecordShape = z.strictObject({ caseId: z.uuid(), ...recordEntryShape });

/**
 * Registers what came in, went out or was drawn up, under the case's next number; also in a closed case. Gives the
 * record's id and number; its files are uploaded to it afterwards. Refused for all but the secretary, and as
 * `registerRecord` in lib/domain/record.
 */
export async function registerRecord(context: ActContext, input: z.infer<typeof registerRecordShape>) {
  return perform(context, "record.register", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId, ...entry } = input;
    await writableCase(tx, actor, caseId, "record.register", context.now);
    const number = await freeRecordNumber(tx, workspaceId, caseId);
    const record = accepted(register(entry, { id: newId(), caseId, number, today: stockholmDay(context.now) }));

    await insertRecord(tx, workspaceId, record, { registeredById: actor.personId, registeredAt: context.now });
    const { direction, counterpart, subject } = record;
    await appendAudit(
      tx,
      actor,
      { act: "record.register", subject: { type: "record", id: record.id }, caseId, facts: { number, direction, counterpart, subject }, after: record },
      context.now,
    );
    return { recordId: record.id, number };
  });
}
