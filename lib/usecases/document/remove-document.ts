import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { caseOfDocument, loadDocument, meetingSentTo, saveRemoval } from "#lib/data/document.ts";
import { removeDocument as remove } from "#lib/domain/document/remove.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { type ActContext, perform } from "../perform.ts";

export const removeDocumentShape = z.strictObject({ documentId: z.uuid() });

/**
 * Takes a document out of its case; the history keeps who did it and when, and the file stays stored. Refused for all
 * but the secretary, when it is removed already, and when an agenda that has been sent out holds it.
 */
export async function removeDocument(context: ActContext, input: z.infer<typeof removeDocumentShape>): Promise<void> {
  await perform(context, "document.remove", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const caseId = await caseOfDocument(tx, workspaceId, input.documentId);
    if (!caseId) throw new Refused("document.unknown");
    await writableCase(tx, actor, caseId, "document.remove", context.now);
    const document = await loadDocument(tx, workspaceId, input.documentId);
    if (!document) throw new Refused("document.unknown");
    const sentTo = await meetingSentTo(tx, workspaceId, document.id);
    const removal = accepted(remove(document, sentTo, { by: actor.personId, at: context.now }));

    await saveRemoval(tx, workspaceId, document.id, removal);
    await appendAudit(
      tx,
      actor,
      { act: "document.remove", subject: { type: "document", id: document.id }, caseId, facts: { name: document.name }, before: document },
      context.now,
    );
  });
}
