import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { beginBlob, completeBlob, discardBlob, discardBrokenOff, findContent, readPiece } from "#lib/data/blob.ts";
import { insertDocument } from "#lib/data/document.ts";
import { brokeUnique } from "#lib/data/errors.ts";
import { newId } from "#lib/data/id.ts";
import { loadRecord } from "#lib/data/record.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { detectMediaType } from "#lib/documents/detect-media-type.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { checkAttachment } from "#lib/domain/document/attach.ts";
import { safeFileName } from "#lib/domain/document/file-name.ts";
import { judgeMediaType, type MediaType } from "#lib/domain/document/media-type.ts";
import { checkSize } from "#lib/domain/document/size.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { type ActContext, perform } from "../perform.ts";
import { storePieces } from "./store-pieces.ts";

export const uploadDocumentShape = z.strictObject({
  caseId: z.uuid(),
  recordId: z.uuid().nullable().default(null),
  fileName: z.string().min(1).max(1000),
  /** What the sender says the file has; null when it doesn't say. */
  size: z.int().nonnegative().nullable().default(null),
});

type Upload = z.infer<typeof uploadDocumentShape>;

const aDay = 24 * 60 * 60 * 1000;

/**
 * Takes a file into a case, or into one of its records: stores it in pieces as it comes, judges its kind by its
 * content, and keeps one copy of the same content per workspace. Gives the document's id and the name it is kept under.
 * Refused for all but the secretary; in a closed case for what belongs to no record; and for what is empty, over 50 MB,
 * of a kind that isn't accepted or broken off: then nothing of it is left. Uploads that were broken off more than a day
 * ago, by a server that stopped, are cleared away first.
 */
export async function uploadDocument(
  context: ActContext,
  upload: Upload,
  body: ReadableStream<Uint8Array>,
): Promise<{ documentId: string; name: string }> {
  if (upload.size !== null) accepted(checkSize(upload.size, upload.fileName));
  const { workspaceId, blobId } = await begin(context, upload);
  try {
    const { sample, ...facts } = await storePieces({ workspaceId, blobId, fileName: upload.fileName }, body);
    const detected = await detectMediaType(piecesOf(workspaceId, blobId));
    const mediaType = accepted(judgeMediaType({ detected, sample, fileName: upload.fileName }));
    const arrived = { blobId, mediaType, ...facts };
    return await finish(context, upload, arrived).catch((error: unknown) => {
      // The same content came to its end at the same moment by another way: it is there to be found now.
      if (brokeUnique(error, "Blob") || brokeUnique(error, "sha256")) return finish(context, upload, arrived);
      throw error;
    });
  } finally {
    await inTransaction(workspaceId, (tx) => discardBlob(tx, workspaceId, blobId));
  }
}

async function begin(context: ActContext, upload: Upload) {
  const { idempotencyKey: _, ...keyless } = context;
  return perform(keyless, "document.begin", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    await checkPlace(tx, actor, upload, context.now);
    await discardBrokenOff(tx, workspaceId, new Date(context.now.getTime() - aDay));
    return { workspaceId, blobId: await beginBlob(tx, workspaceId, context.now) };
  });
}

type Arrived = { blobId: string; mediaType: MediaType; sha256: string; size: number };

async function finish(context: ActContext, upload: Upload, arrived: Arrived) {
  return perform(context, "document.upload", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { caseId, recordId } = upload;
    const { blobId, ...facts } = arrived;
    const { recordNumber } = await checkPlace(tx, actor, upload, context.now);
    const same = await findContent(tx, workspaceId, facts.sha256);
    if (!same) await completeBlob(tx, workspaceId, blobId, { ...facts, completedAt: context.now });

    const name = safeFileName(upload.fileName, facts.mediaType);
    const document = { id: newId(), caseId, recordId, blobId: same ?? blobId, name };
    await insertDocument(tx, { workspaceId, ...document, uploadedById: actor.personId, uploadedAt: context.now });
    await appendAudit(
      tx,
      actor,
      {
        act: "document.upload",
        subject: { type: "document", id: document.id },
        caseId,
        facts: { name, recordNumber },
        after: { ...document, ...facts },
      },
      context.now,
    );
    return { documentId: document.id, name };
  });
}

/** Locks the case and asks whether this may be added to it. Gives the number of the record it is added to, 0 for none. */
async function checkPlace(tx: Tx, actor: Actor, { caseId, recordId }: Upload, now: Date): Promise<{ recordNumber: number }> {
  const { case: subject } = await writableCase(tx, actor, caseId, "document.upload", now);
  const place = { registrationNumber: subject.registrationNumber, isClosed: subject.closing !== null };
  accepted(checkAttachment({ case: place, ofRecord: recordId !== null }));
  if (recordId === null) return { recordNumber: 0 };
  const stored = await loadRecord(tx, actor.workspace.id, caseId, recordId);
  if (!stored) throw new Refused("record.unknown");
  return { recordNumber: stored.record.number };
}

/** The bytes of a blob, piece by piece, each read in a short transaction of its own. */
export async function* piecesOf(workspaceId: string, blobId: string): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index += 1) {
    const piece = await inTransaction(workspaceId, (tx) => readPiece(tx, workspaceId, blobId, index));
    if (!piece) return;
    yield piece;
  }
}
