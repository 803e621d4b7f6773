import { attachmentsOfItems, type VersionContent } from "#lib/data/approval.ts";
import { loadMeetingRecord } from "#lib/data/meeting-record.ts";
import type { StoredMeeting } from "#lib/data/meeting.ts";
import { storeFile } from "#lib/data/store-file.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { minutesOfVersion } from "#lib/documents/minutes/minutes-of-version.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { signedDigest } from "#lib/documents/seal/manifest.ts";
import { type SealedContent, sealedContent, sha256 } from "#lib/documents/seal/sealed-content.ts";
import type { ApprovalPlan } from "#lib/domain/approval/plan-approval.ts";
import type { SealedDigests } from "#lib/domain/approval/request-approval.ts";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";

/** What a version is made of: the §§ and those who sign are as planned, or as an earlier request has stored them. */
type Planned = Pick<ApprovalPlan, "part" | "paragraphs" | "signatories">;

/** Renders what is to be signed and stores the file of it. The content is the whole, with what is secret in it. */
export async function sealVersion(
  tx: Tx,
  workspaceId: string,
  stored: StoredMeeting,
  planned: Planned,
  at: Date,
): Promise<{ sealed: SealedDigests; stored: VersionContent }> {
  const { minutes, content } = await contentNow(tx, workspaceId, stored, planned);
  const pdf = await renderMinutesPdf(minutes, { standard: "a-2a" });
  const bodyBlobId = await storeFile(tx, workspaceId, pdf, "application/pdf", at);
  return {
    sealed: { digest: signedDigest(content.digest, sha256(pdf)), paragraphs: content.paragraphs },
    stored: { content: content.text, contentDigest: content.digest, bodyBlobId },
  };
}

/** The digest of what the record now says of a version's §§: other than the version's own once it has been changed. */
export async function contentDigestNow(tx: Tx, workspaceId: string, stored: StoredMeeting, planned: Planned): Promise<string> {
  return (await contentNow(tx, workspaceId, stored, planned)).content.digest;
}

async function contentNow(tx: Tx, workspaceId: string, stored: StoredMeeting, planned: Planned): Promise<{ minutes: Minutes; content: SealedContent }> {
  const record = await loadMeetingRecord(tx, workspaceId, stored, () => true);
  const minutes = minutesOfVersion(minutesOf(record, record.language), planned);
  const sealed = planned.paragraphs.filter(({ standing }) => standing === "sealed");
  const attachments = await attachmentsOfItems(tx, workspaceId, sealed.flatMap(({ itemId }) => itemId ?? []));
  return { minutes, content: sealedContent(minutes, attachments) };
}
