import { z } from "zod";
import { beginBlob, discardBlob, discardBrokenOff } from "#lib/data/blob.ts";
import { dropReplyFile, keepReplyFile } from "#lib/data/reply-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { detectMediaType } from "#lib/documents/detect-media-type.ts";
import { safeFileName } from "#lib/domain/document/file-name.ts";
import { judgeMediaType } from "#lib/domain/document/media-type.ts";
import { checkSize } from "#lib/domain/document/size.ts";
import { accepted } from "#lib/domain/refused.ts";
import { openTo } from "#lib/domain/reply/check-reply.ts";
import { storePieces } from "../document/store-pieces.ts";
import { piecesOf } from "../document/upload-document.ts";
import type { ActContext } from "../perform.ts";
import { accountDoor, type AtReply, type LinkContext, linkDoor, paperDoor, type ReplyDoor } from "./door.ts";
import { addresseeShape, tokenShape } from "./reply-shape.ts";

const fileShape = { fileName: z.string().min(1, "reply.fileMissing").max(1000), size: z.int().nonnegative().nullable().default(null) };

export const uploadByLinkShape = z.strictObject({ ...tokenShape, ...fileShape });
export const uploadSignedInShape = z.strictObject({ ...addresseeShape, ...fileShape });
export const dropByLinkShape = z.strictObject(tokenShape);
export const dropSignedInShape = z.strictObject(addresseeShape);

/** A file that waits for its reply. `sha256` is what the one who sends the reply tells that they have seen. */
export type WaitingFile = Readonly<{ name: string; size: number; sha256: string }>;

type Upload = { fileName: string; size: number | null };
type Body = ReadableStream<Uint8Array>;

const aDay = 24 * 60 * 60 * 1000;

/** Takes in the organisation's own extract by a link, to wait until the reply is sent. */
export async function uploadByLink({ now }: LinkContext, { token, ...upload }: z.infer<typeof uploadByLinkShape>, body: Body): Promise<WaitingFile> {
  return uploadFile(linkDoor({ now }, token), upload, body);
}

/** As `uploadByLink`, as the organisation's signed-in contact. */
export async function uploadSignedIn(context: ActContext, { addresseeId, ...upload }: z.infer<typeof uploadSignedInShape>, body: Body): Promise<WaitingFile> {
  return uploadFile(accountDoor(keyless(context), addresseeId, "reply.prepare"), upload, body);
}

/** As `uploadByLink`, of the scan of a reply on paper, as the secretary. */
export async function uploadScan(context: ActContext, { addresseeId, ...upload }: z.infer<typeof uploadSignedInShape>, body: Body): Promise<WaitingFile> {
  return uploadFile(paperDoor(keyless(context), addresseeId), upload, body);
}

/** Takes the file that waits away again, by a link. */
export async function dropByLink({ now }: LinkContext, { token }: z.infer<typeof dropByLinkShape>): Promise<null> {
  return dropFile(linkDoor({ now }, token));
}

export async function dropSignedIn(context: ActContext, { addresseeId }: z.infer<typeof dropSignedInShape>): Promise<null> {
  return dropFile(accountDoor(keyless(context), addresseeId, "reply.prepare"));
}

export async function dropScan(context: ActContext, { addresseeId }: z.infer<typeof dropSignedInShape>): Promise<null> {
  return dropFile(paperDoor(keyless(context), addresseeId));
}

/** Stored in pieces as it comes, its kind judged by its content; nothing is left of what is refused. It takes the place of one that waited. */
async function uploadFile(door: ReplyDoor, { fileName, size }: Upload, body: Body): Promise<WaitingFile> {
  if (size !== null) accepted(checkSize(size, fileName));
  const { workspaceId, blobId } = await door.enter("reply.beginFile", begin);
  try {
    const { sample, ...facts } = await storePieces({ workspaceId, blobId, fileName }, body);
    const detected = await detectMediaType(piecesOf(workspaceId, blobId));
    const mediaType = accepted(judgeMediaType({ detected, sample, fileName }));
    const name = safeFileName(fileName, mediaType);
    await door.enter("reply.keepFile", async ({ tx, addressee, way, by, now, round }) => {
      accepted(openTo(round, addressee.id));
      await keepReplyFile(tx, workspaceId, { addresseeId: addressee.id, ofPaper: way === "paper", blobId, name, mediaType, ...facts, savedBy: by.name, savedAt: now });
    });
    return { name, size: facts.size, sha256: facts.sha256 };
  } catch (error) {
    await inTransaction(workspaceId, (tx) => discardBlob(tx, workspaceId, blobId));
    throw error;
  }
}

async function begin({ tx, workspaceId, round, addressee, now }: AtReply) {
  accepted(openTo(round, addressee.id));
  await discardBrokenOff(tx, workspaceId, new Date(now.getTime() - aDay));
  return { workspaceId, blobId: await beginBlob(tx, workspaceId, now) };
}

async function dropFile(door: ReplyDoor): Promise<null> {
  return door.enter("reply.dropFile", async ({ tx, workspaceId, addressee, way }) => {
    await dropReplyFile(tx, workspaceId, { addresseeId: addressee.id, ofPaper: way === "paper" });
    return null;
  });
}

const keyless = ({ idempotencyKey: _, ...context }: ActContext): ActContext => context;
