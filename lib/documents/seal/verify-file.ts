import { PDFDocument } from "@cantoo/pdf-lib";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import { translator } from "#lib/i18n/translator.ts";
import { appendedTo } from "./certificate/certify-file.ts";
import type { Appended, Certified } from "./certificate/certify-file.ts";
import { partedAfterSeal, sealOf } from "./file-seal.ts";
import { isManifestSignedBy, readManifest, signedDigest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { enclosedNames } from "./printed-approval.ts";
import { differingPlaces, placesIn, printedLetters, withoutSpaces } from "./printed-places.ts";
import type { Place } from "./printed-places.ts";
import { readRecord, digestsOf, minutesOfRecord, sha256 } from "./sealed-content.ts";
import type { SealedRecord } from "./sealed-content.ts";
import { isSignedBy } from "./signing-key.ts";
import type { PublicKey } from "./signing-key.ts";

/**
 * Something that is not as it was approved.
 * - `noSeal`: no seal in its place. The file was cut off, added to, saved anew by a program, or never sealed.
 * - `unknownKey`: sealed with a key that is none of those given; `keyNotInForce`: with one that was not signed with then.
 * - `fileChanged`: some byte differs from what was sealed. The rest tells what of it can be named.
 * - `certificateBroken`: the signature with a certificate, after the seal, doesn't hold: it, or what it covers, has been
 *   changed; `certificateNotInForce`: its certificate was not valid then. `addedTo`: something else stands after the seal.
 * - `unreadable`, `noManifest`, `manifestChanged`: the file, or what it says of itself, can't be relied on.
 * - `contentChanged`, `attachmentsChanged`, `bodyChanged`: what is enclosed differs from what the manifest says was signed.
 * - `printChanged`: the pages say otherwise than what was signed, in these places.
 */
export type Finding =
  | { readonly code: "noSeal" | "fileChanged" | "certificateBroken" | "certificateNotInForce" | "addedTo" | "unreadable" | "noManifest" | "manifestChanged" | "attachmentsChanged" | "bodyChanged" }
  | { readonly code: "unknownKey" | "keyNotInForce"; readonly keyId: string }
  | { readonly code: "contentChanged" | "printChanged"; readonly places: readonly Place[] };

/**
 * What was found. `manifest` is there when it is signed with one of the keys, whatever else has been changed; `certified` when
 * the file is also signed with a certificate, and that signature holds.
 */
export type Verification = {
  readonly approved: boolean;
  readonly manifest: Manifest | null;
  readonly certified: Certified | null;
  readonly findings: readonly Finding[];
};

/** Tells from the file alone and the installation's public keys whether every byte is what was approved, and if not, what differs. */
export async function verifyFile(bytes: Uint8Array, keys: readonly PublicKey[]): Promise<Verification> {
  const { sealed, appended } = partedAfterSeal(bytes);
  const after = appended.length > 0 ? appendedTo(sealed, appended) : null;
  const broken = [...brokenSeal(sealed, keys), ...appendedFindings(after)];
  const found = await contentFound(bytes, keys, broken.length > 0);
  const findings = [...broken, ...found.findings];
  return { approved: findings.length === 0, manifest: found.manifest, certified: after && "certified" in after ? after.certified : null, findings };
}

/** Tells whether none of the file's bytes has changed: the seal is whole, and so is what follows it. Cheap, and all that is needed to find a change. */
export function sealFindings(bytes: Uint8Array, keys: readonly PublicKey[]): readonly Finding[] {
  const { sealed, appended } = partedAfterSeal(bytes);
  return [...brokenSeal(sealed, keys), ...appendedFindings(appended.length > 0 ? appendedTo(sealed, appended) : null)];
}

function brokenSeal(sealed: Buffer, keys: readonly PublicKey[]): Finding[] {
  const seal = sealOf(sealed);
  if (!seal) return [{ code: "noSeal" }];
  const key = keys.find(({ id }) => id === seal.keyId);
  if (!key) return [{ code: "unknownKey", keyId: seal.keyId }];
  return isSignedBy(key, seal.message, seal.signature) ? [] : [{ code: "fileChanged" }];
}

const afterSeal = { intact: [], notInForce: ["certificateNotInForce"], broken: ["certificateBroken"], other: ["addedTo"] } as const;

function appendedFindings(appended: Appended | null): Finding[] {
  return appended ? afterSeal[appended.state].map((code) => ({ code })) : [];
}

async function contentFound(bytes: Uint8Array, keys: readonly PublicKey[], isBroken: boolean): Promise<Pick<Verification, "manifest" | "findings">> {
  const enclosed = await enclosedIn(bytes);
  if (!enclosed) return { manifest: null, findings: [{ code: "unreadable" }] };
  const { manifest, findings } = manifestIn(enclosed, keys);
  if (!manifest) return { manifest, findings };
  const record = readRecord(textOf(enclosed.get(enclosedNames.content)));
  const differing = [...findings, ...contentFindings(manifest, record), ...bodyFindings(manifest, enclosed)];
  const printed = isBroken || differing.length > 0 ? await printFindings(bytes, manifest, record, enclosed) : [];
  return { manifest, findings: [...differing, ...printed] };
}

type Enclosed = ReadonlyMap<string, Uint8Array>;

async function enclosedIn(bytes: Uint8Array): Promise<Enclosed | null> {
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    return new Map(file.getAttachments().map(({ name, data }) => [name, data]));
  } catch {
    // What the library throws for damage is of many kinds; here they are one.
    return null;
  }
}

function manifestIn(enclosed: Enclosed, keys: readonly PublicKey[]): { manifest: Manifest | null; findings: Finding[] } {
  const signed = readManifest(textOf(enclosed.get(enclosedNames.manifest)));
  if (!signed) return { manifest: null, findings: [{ code: "noManifest" }] };
  const { manifest, keyId } = signed;
  const key = keys.find(({ id }) => id === keyId);
  if (!key || !isManifestSignedBy(signed, key)) return { manifest: null, findings: [{ code: "manifestChanged" }] };
  const sealedAt = new Date(manifest.sealedAt);
  const isInForce = key.from <= sealedAt && (key.to === null || sealedAt <= key.to);
  return { manifest, findings: isInForce ? [] : [{ code: "keyNotInForce", keyId }] };
}

function contentFindings({ content, attachments }: Manifest, record: SealedRecord | null): Finding[] {
  if (!record) return [{ code: "contentChanged", places: [] }];
  const found = digestsOf(record);
  const isListed = canonicalJson(record.attachments) === canonicalJson(attachments);
  const attached: Finding[] = isListed ? [] : [{ code: "attachmentsChanged" }];
  if (found.digest === content.digest) return attached;
  const numbers = new Set([...content.paragraphs, ...found.paragraphs].map(({ number }) => number));
  const digestsFor = (paragraphs: Manifest["content"]["paragraphs"], of: number) =>
    paragraphs.filter(({ number }) => number === of).map(({ digest }) => digest).join();
  const differing = [...numbers].filter((number) => digestsFor(content.paragraphs, number) !== digestsFor(found.paragraphs, number));
  const places: Place[] = [...(found.cover === content.cover ? [] : ["cover" as const]), ...differing];
  return [...attached, ...(isListed || places.length > 0 ? [{ code: "contentChanged" as const, places }] : [])];
}

function bodyFindings(manifest: Manifest, enclosed: Enclosed): Finding[] {
  const body = enclosed.get(enclosedNames.body);
  const isSame = body !== undefined && sha256(body) === manifest.bodyPdf;
  return isSame && manifest.signed === signedDigest(manifest.content.digest, manifest.bodyPdf) ? [] : [{ code: "bodyChanged" }];
}

/**
 * What the pages have otherwise than the enclosed body, or where that has been changed too, than the content set anew.
 * Nothing where neither is left to compare with.
 */
async function printFindings(bytes: Uint8Array, manifest: Manifest, record: SealedRecord | null, enclosed: Enclosed): Promise<Finding[]> {
  if (!record || digestsOf(record).digest !== manifest.content.digest) return [];
  const body = enclosed.get(enclosedNames.body);
  const isSame = body !== undefined && sha256(body) === manifest.bodyPdf;
  const asOf = new Date(manifest.sealedAt);
  const approved = isSame ? body : await renderMinutesPdf(minutesOfRecord(record, asOf), { standard: "a-2a" });
  const printed = await printedLetters(bytes).catch(() => null);
  if (printed === null) return [{ code: "unreadable" }];
  const ending = withoutSpaces(translator(record.cover.language, "seal")("title"));
  const places = differingPlaces(placesIn(await printedLetters(approved), record.entries), printed, ending);
  return places.length > 0 ? [{ code: "printChanged", places }] : [];
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? Buffer.from(bytes).toString("utf8") : "");
