import { completeBlob, discardBlob, type FileFacts, findContent } from "./blob.ts";
import type { Tx } from "./transaction.ts";

/** A file that waits to become the evidence of a reply: the organisation's own, or the scan of one on paper. */
export type ReplyFile = Readonly<FileFacts & { addresseeId: string; ofPaper: boolean; blobId: string; name: string; savedBy: string; savedAt: Date }>;

type Place = Pick<ReplyFile, "addresseeId" | "ofPaper">;

/** The file that waits, or null. */
export async function findReplyFile(tx: Tx, workspaceId: string, { addresseeId, ofPaper }: Place): Promise<ReplyFile | null> {
  return tx.replyFile.findUnique({ where: { workspaceId_addresseeId_ofPaper: { workspaceId, addresseeId, ofPaper } }, omit: { workspaceId: true } });
}

/** Lets a file wait, in place of the one that did. Whoever does has locked the addressee. */
export async function keepReplyFile(tx: Tx, workspaceId: string, file: ReplyFile): Promise<void> {
  await dropReplyFile(tx, workspaceId, file);
  await tx.replyFile.create({ data: { workspaceId, ...file }, select: { blobId: true } });
}

/** Takes away the file that waits, with its bytes. */
export async function dropReplyFile(tx: Tx, workspaceId: string, { addresseeId, ofPaper }: Place): Promise<void> {
  const waiting = await findReplyFile(tx, workspaceId, { addresseeId, ofPaper });
  if (!waiting) return;
  await tx.replyFile.deleteMany({ where: { workspaceId, addresseeId, ofPaper } });
  await discardBlob(tx, workspaceId, waiting.blobId);
}

/** Makes the file that waited a stored one, of which there is one per content, and gives the id of its blob. */
export async function completeReplyFile(tx: Tx, workspaceId: string, { addresseeId, ofPaper, blobId, sha256, size, mediaType }: ReplyFile, completedAt: Date): Promise<string> {
  const same = await findContent(tx, workspaceId, sha256);
  if (same) {
    await dropReplyFile(tx, workspaceId, { addresseeId, ofPaper });
    return same;
  }
  await tx.replyFile.deleteMany({ where: { workspaceId, addresseeId, ofPaper } });
  await completeBlob(tx, workspaceId, blobId, { sha256, size, mediaType, completedAt });
  return blobId;
}
