import { contentOfVersion } from "#lib/data/approval.ts";
import { namesOf } from "#lib/data/person.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import { type CertificateFiles, certificateFilesOf } from "#lib/data/seal-certificate.ts";
import { addSealedFile } from "#lib/data/sealed-file.ts";
import { keyInForce, signingSecret } from "#lib/data/signing-key.ts";
import { readWhole, storeFile } from "#lib/data/store-file.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { certifyFile } from "#lib/documents/seal/certificate/certify-file.ts";
import { CertificateNotOpened, isValidAt, openCertificate, type OpenCertificate } from "#lib/documents/seal/certificate/open-certificate.ts";
import { manifestSignatures } from "#lib/documents/seal/manifest-signatures.ts";
import { type ApprovedMinutes, renderApprovedPdf } from "#lib/documents/seal/render-approved-pdf.ts";
import { minutesOfRecord, readRecord, sha256 } from "#lib/documents/seal/sealed-content.ts";
import { openSigningKey } from "#lib/documents/seal/signing-key.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Renders the approved file of a version that all have signed, seals it with the installation's key and stores it, in the
 * transaction of the last signature: nothing is approved without its file. It is made of what was stored when approval was
 * asked for, never of the record as it is now. Where the association has a certificate the file is signed with that too;
 * refused when that can't be done, since it never could be afterwards. Gives the file's digest.
 */
export async function sealApproved(tx: Tx, workspaceId: string, version: MinutesVersion, at: Date): Promise<string> {
  const approved = await approvedMinutes(tx, workspaceId, version, at);
  const key = openSigningKey(await keyInForce(tx, at), signingSecret());
  const { pdf: sealed, manifest } = await renderApprovedPdf(approved, key);
  if (manifest.signed !== version.digest) throw new Error(`what is stored of version ${version.id} is not what was signed`);
  const pdf = await certified(tx, workspaceId, sealed, at);
  const blobId = await storeFile(tx, workspaceId, pdf, "application/pdf", at);
  const digest = sha256(pdf);
  await addSealedFile(tx, workspaceId, { versionId: version.id, blobId, digest, sealedAt: at });
  return digest;
}

async function certified(tx: Tx, workspaceId: string, sealed: Buffer, at: Date): Promise<Buffer> {
  const files = await certificateFilesOf(tx, workspaceId);
  if (!files) return sealed;
  const certificate = opened(files);
  if (!isValidAt(certificate.chain[0], at)) throw new Refused("approval.certificateNotInForce");
  return certifyFile(sealed, certificate, at);
}

function opened(files: CertificateFiles): OpenCertificate {
  try {
    return openCertificate(files);
  } catch (cause) {
    if (!(cause instanceof CertificateNotOpened)) throw cause;
    // The start command tells what is wrong with it; who signs can only ask.
    throw new Refused("approval.certificateUnusable");
  }
}

async function approvedMinutes(tx: Tx, workspaceId: string, version: MinutesVersion, sealedAt: Date): Promise<ApprovedMinutes> {
  const stored = await contentOfVersion(tx, workspaceId, version.id);
  const record = stored && readRecord(stored.content);
  if (!record) throw new Error(`the content of version ${version.id} can't be read`);
  const names = await namesOf(tx, version.signatures.map(({ by }) => by));
  return {
    minutes: minutesOfRecord(record, sealedAt),
    part: version.part,
    version: version.number,
    attachments: record.attachments,
    bodyPdf: Buffer.from(await readWhole(tx, workspaceId, stored.bodyBlobId)),
    signatures: manifestSignatures(version, (id) => names.get(id) ?? ""),
    sealedAt,
    verifyAt: publicAddress("/verify"),
  };
}
