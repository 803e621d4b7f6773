import { z } from "zod";
import { versionsOf } from "#lib/data/approval.ts";
import { addFetch, findLink, workspaceOfLink } from "#lib/data/extract-link.ts";
import { extractMediaTypes } from "#lib/data/extract.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { extractFileName } from "#lib/documents/extract/extract-name.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted } from "#lib/domain/refused.ts";
import { madeExtract } from "./made-extract.ts";

export const fetchByLinkShape = z.strictObject({ token: z.string().max(100), format: z.enum(["pdf", "docx"]) });

/** A file that a link leads to, as `readBytes` and a browser want it. */
export type FetchedFile = Readonly<{ workspaceId: string; blobId: string; name: string; mediaType: string; size: number; sha256: string }>;

/**
 * The extract that a link leads to, in its latest edition, and keeps that it was fetched. Null for a link that has expired,
 * been revoked, or never was: whoever asks is not told which.
 */
export async function fetchByLink({ now }: { now: Date }, { token, format }: z.infer<typeof fetchByLinkShape>): Promise<FetchedFile | null> {
  const workspaceId = await workspaceOfLink(token);
  if (workspaceId === null) return null;
  return inTransaction(workspaceId, async (tx) => {
    const link = await findLink(tx, workspaceId, token, now);
    if (!link) return null;
    const { number, paragraph } = link.extract;
    const { meeting, body } = await loadMeeting(tx, workspaceId, paragraph.version.meetingId);
    const source = accepted(extractSource(await versionsOf(tx, workspaceId, meeting.id), number));
    const extract = await madeExtract(tx, workspaceId, source, now);
    await addFetch(tx, workspaceId, { dispatchId: link.id, extractId: extract.id, at: now });
    const { blobId, digest, size } = extract[format];
    const name = `${extractFileName({ body: body.name, startsAt: meeting.startsAt, number })}.${format}`;
    return { workspaceId, blobId, name, mediaType: extractMediaTypes[format], size, sha256: digest };
  });
}
