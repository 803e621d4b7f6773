import { z } from "zod";
import { saveNote, secrecyOfDocument } from "#lib/data/page-note.ts";
import { servingOnCase } from "#lib/data/serving.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const writePageNoteShape = z.strictObject({
  documentId: z.uuid(),
  page: z.int().min(1).max(100_000),
  text: z.string().max(10_000, "document.noteTooLong"),
});

/**
 * Keeps one's own note on a page of a document, in place of the one before; nothing written takes it away. Nobody else
 * can read it, and the audit isn't told that it is there. Refused for a document that is gone or may not be read.
 */
export async function writePageNote(context: ActContext, { documentId, page, text }: z.infer<typeof writePageNoteShape>) {
  return perform(context, "note.write", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "note.write", { workspaceId }));
    const document = await secrecyOfDocument(tx, workspaceId, documentId);
    if (!document) throw new Refused("document.unknown");
    const { caseId, secrecyGround } = document;
    const isSecretOfCase = secrecyGround !== null && caseId !== null;
    const servingPersonIds = isSecretOfCase ? await servingOnCase(tx, workspaceId, caseId, stockholmDay(context.now)) : [];
    accepted(can(actor, "document.read", { workspaceId, secrecyGround, servingPersonIds }));
    await saveNote(tx, workspaceId, actor.personId, { documentId, page, text: text.trim() }, context.now);
    return null;
  });
}
