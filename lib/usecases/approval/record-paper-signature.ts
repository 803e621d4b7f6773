import { z } from "zod";
import { beginBlob, completeBlob, discardBlob, findContent } from "#lib/data/blob.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { detectMediaType } from "#lib/documents/detect-media-type.ts";
import { judgeMediaType } from "#lib/domain/document/media-type.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { piecesOf } from "../document/upload-document.ts";
import { storePieces } from "../document/store-pieces.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { atVersion } from "./at-version.ts";
import { addSigned, digestShape, dissentShape } from "./sign-minutes.ts";

export const recordPaperSignatureShape = z.strictObject({
  meetingId: z.uuid(),
  versionId: z.uuid(),
  signatoryId: z.uuid("approval.nobodyChosen"),
  /** Of the version that was printed. */
  digest: digestShape,
  /** The day written on the paper. */
  day: dayShape("approval.paperDay"),
  dissent: dissentShape,
  fileName: z.string().min(1, "approval.scanMissing").max(1000),
});

type Recorded = z.infer<typeof recordPaperSignatureShape>;

const scanned = ["application/pdf", "image/png", "image/jpeg"];

/**
 * Records that one of those asked has signed on paper: the day written there, and the scan, which is stored as it comes.
 * Who records it and when are kept with it. Refused for all but the secretary, and for a scan that is no PDF or picture.
 */
export async function recordPaperSignature(context: ActContext, recorded: Recorded, scan: ReadableStream<Uint8Array>): Promise<{ state: string }> {
  const { workspaceId, blobId } = await begin(context);
  try {
    const { sample, ...facts } = await storePieces({ workspaceId, blobId, fileName: recorded.fileName }, scan);
    const detected = await detectMediaType(piecesOf(workspaceId, blobId));
    const mediaType = accepted(judgeMediaType({ detected, sample, fileName: recorded.fileName }));
    if (!scanned.includes(mediaType)) throw new Refused("approval.scanKind");
    return await record(context, recorded, blobId, { ...facts, mediaType });
  } finally {
    await inTransaction(workspaceId, (tx) => discardBlob(tx, workspaceId, blobId));
  }
}

async function begin({ idempotencyKey: _, ...keyless }: ActContext) {
  return perform(keyless, "approval.beginScan", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "approval.record", { workspaceId }));
    return { workspaceId, blobId: await beginBlob(tx, workspaceId, keyless.now) };
  });
}

async function record(context: ActContext, recorded: Recorded, blobId: string, facts: { sha256: string; size: number; mediaType: string }) {
  const { meetingId, versionId, day, fileName: _, ...signing } = recorded;
  return atVersion(context, { act: "approval.recordPaper", meetingId, versionId, policy: "approval.record" }, async (at) => {
    const same = await findContent(at.tx, at.workspaceId, facts.sha256);
    if (!same) await completeBlob(at.tx, at.workspaceId, blobId, { ...facts, completedAt: at.now });
    return addSigned(at, { ...signing, method: { kind: "paper", day, scanId: same ?? blobId } });
  });
}
