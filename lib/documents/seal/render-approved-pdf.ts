import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { typeset } from "#lib/documents/typst/typeset.ts";
import { sealFile } from "./file-seal.ts";
import { contentOf, manifestFormat, signManifest, signedDigest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { enclosedNames, printedApproval } from "./printed-approval.ts";
import type { PrintedApproval } from "./printed-approval.ts";
import { sealedContent, sha256 } from "./sealed-content.ts";
import type { SealedAttachment } from "./sealed-content.ts";
import type { OpenKey } from "./signing-key.ts";

/** What has been approved: the minutes as they were signed, the file that was shown then, and the signatures. */
export type ApprovedMinutes = Pick<Manifest, "part" | "version" | "signatures"> & {
  readonly minutes: Minutes;
  readonly attachments: readonly SealedAttachment[];
  /** The file of the body that the signatories were shown. */
  readonly bodyPdf: Buffer;
  readonly sealedAt: Date;
  /** The address where a file or a code can be handed in to be verified; null where there is none. */
  readonly verifyAt: string | null;
};

/** The file, and what it says of itself. */
export type ApprovedFile = { readonly pdf: Buffer; readonly manifest: Manifest };

/**
 * Gives the approved file: a PDF/A-3a of the body and a page of approval, with the signed manifest, the canonical content
 * and the body's own file enclosed, and sealed as a whole. What is the same gives the same bytes. Everything in the
 * minutes is printed: secrets too.
 */
export async function renderApprovedPdf(approved: ApprovedMinutes, key: OpenKey): Promise<ApprovedFile> {
  const { minutes, bodyPdf, sealedAt, verifyAt } = approved;
  const { text, manifest } = manifestOf(approved);
  const approval = printedApproval(manifest, { language: minutes.language, keyId: key.id, verifyAt });
  const data: PrintedMinutes & { approval: PrintedApproval } = { ...printedMinutes({ ...minutes, draft: false }), approval };
  const enclosed = [
    { name: enclosedNames.manifest, bytes: Buffer.from(signManifest(manifest, key)) },
    { name: enclosedNames.content, bytes: Buffer.from(text) },
    { name: enclosedNames.body, bytes: bodyPdf },
  ];
  const { pdf } = await typeset("minutes", data, sealedAt, "a-3a", enclosed);
  return { pdf: sealFile(pdf, key), manifest };
}

function manifestOf(approved: ApprovedMinutes): { text: string; manifest: Manifest } {
  const { minutes, part, version, signatures, sealedAt } = approved;
  const content = sealedContent(minutes, approved.attachments);
  const bodyPdf = sha256(approved.bodyPdf);
  const { attachments } = JSON.parse(content.text) as { attachments: SealedAttachment[] };
  return {
    text: content.text,
    manifest: {
      format: manifestFormat,
      association: minutes.association,
      body: minutes.body.name,
      meeting: minutes.sittings.map(({ date }) => date),
      part,
      version,
      content: contentOf(content),
      attachments,
      bodyPdf,
      signed: signedDigest(content.digest, bodyPdf),
      signatures,
      sealedAt: sealedAt.toISOString(),
    },
  };
}
