import { z } from "zod";
import { addVersion, contentOfVersion } from "#lib/data/approval.ts";
import { addErratum } from "#lib/data/erratum.ts";
import { newId } from "#lib/data/id.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { erratumMinutes, wordsOfParagraph } from "#lib/documents/erratum/erratum-minutes.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { signedDigest } from "#lib/documents/seal/manifest.ts";
import { readRecord, sealedContent, sha256 } from "#lib/documents/seal/sealed-content.ts";
import { requestApproval } from "#lib/domain/approval/request-approval.ts";
import { longestErratum, planErratum } from "#lib/domain/erratum/erratum.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { accepted } from "#lib/domain/refused.ts";
import { withSecretaries } from "../approval/request-approval.ts";
import { writeToAsked } from "../approval/write-to-signatories.ts";
import { atParagraph } from "../extract/at-paragraph.ts";
import type { ActContext } from "../perform.ts";

const words = z.string().trim().min(1, "erratum.incomplete").max(longestErratum, "erratum.tooLong");

export const requestErratumShape = z.strictObject({ meetingId: z.uuid(), number: z.int().min(1), stands: words, shouldRead: words, reason: words });

/**
 * Sends an erratum of an approved § to be signed by those who sign for the §, as a document of its own; the § itself stays as
 * it is. Refused for all but the secretary, and as `planErratum` refuses. Gives the version by which it is signed.
 */
export async function requestErratum(context: ActContext, { meetingId, number, ...text }: z.infer<typeof requestErratumShape>): Promise<{ versionId: string }> {
  return atParagraph(context, { act: "erratum.request", meetingId, number, policy: "approval.request" }, async (at) => {
    const { tx, workspaceId, actor, meeting, body, versions, now } = at;
    const source = accepted(extractSource(versions, number));
    const content = await contentOfVersion(tx, workspaceId, source.version.id);
    const record = content && readRecord(content.content);
    if (!record) throw new Error(`the content of version ${source.version.id} can't be read`);
    const presence = await loadPresence(tx, workspaceId, at);
    const plan = await withSecretaries(at, accepted(planErratum({ source, words: wordsOfParagraph(record, number), versions, meeting, presence, rules: body.rules }, text)));
    const minutes = erratumMinutes(record, source, text, plan.signatories, now);
    const pdf = await renderMinutesPdf(minutes, { standard: "a-2a" });
    const sealed = sealedContent(minutes, []);
    const digests = { digest: signedDigest(sealed.digest, sha256(pdf)), paragraphs: sealed.paragraphs };
    const version = requestApproval(plan, { meeting, body, sealed: digests, requested: { by: actor.personId, at: now } }, newId);
    const bodyBlobId = await storeFile(tx, workspaceId, pdf, "application/pdf", now);
    await addVersion(tx, workspaceId, version, { content: sealed.text, contentDigest: sealed.digest, bodyBlobId });
    await addErratum(tx, workspaceId, { versionId: version.id, correctedVersionId: source.version.id, number, ...text });
    await writeToAsked(tx, workspaceId, at, version, version.signatories, version.requested);
    return { value: { versionId: version.id }, subject: { type: "minutesVersion", id: version.id }, facts: { version: version.number, digest: version.digest }, after: version };
  });
}
