import { findReplyLink, workspaceOfReplyLink } from "#lib/data/reply-link.ts";
import { roundAsking } from "#lib/data/round.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import type { OpenDocument } from "../document/open-document.ts";

/**
 * The extract that came with a version of an organisation's reply, by a link to that reply. Null by a link that doesn't hold,
 * for another organisation's reply, and where nothing came with it or what did has been removed.
 */
export async function evidenceByLink(token: string, replyId: string, now: Date): Promise<OpenDocument | null> {
  const workspaceId = await workspaceOfReplyLink(token);
  if (workspaceId === null) return null;
  return inTransaction(workspaceId, async (tx) => {
    const link = await findReplyLink(tx, workspaceId, token, now);
    return link && evidenceOf(tx, workspaceId, link.addresseeId, replyId);
  });
}

/** As `evidenceByLink`, for one signed in: who answers for the organisation, or who records its reply on paper. */
export async function evidenceSignedIn(actor: Actor, addresseeId: string, replyId: string): Promise<OpenDocument | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const organisationId = (await roundAsking(tx, workspaceId, addresseeId))?.round.addressees[0]?.organisationId;
    if (!organisationId) return null;
    const subject = { workspaceId, organisationId };
    if (!may(actor, "reply.readDraft", subject) && !may(actor, "reply.record", subject)) return null;
    return evidenceOf(tx, workspaceId, addresseeId, replyId);
  });
}

async function evidenceOf(tx: Tx, workspaceId: string, addresseeId: string, replyId: string): Promise<OpenDocument | null> {
  const [document] = await tx.$queryRaw<OpenDocument[]>`
    SELECT d."workspaceId", d."blobId", d.name, b."mediaType", b.size, b.sha256
    FROM "Reply" y
    JOIN "Document" d ON d."workspaceId" = y."workspaceId" AND d.id = y."evidenceId" AND d."removedAt" IS NULL
    JOIN "Blob" b ON b."workspaceId" = d."workspaceId" AND b.id = d."blobId"
    WHERE y."workspaceId" = ${workspaceId}::uuid AND y.id = ${replyId}::uuid AND y."addresseeId" = ${addresseeId}::uuid`;
  return document ?? null;
}
