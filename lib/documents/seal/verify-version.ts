import { canonicalJson } from "#lib/domain/audit/event.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { AuditedVersion, StoredSignature, StoredVersion } from "#lib/domain/seal/stored-version.ts";
import type { Manifest } from "./manifest.ts";
import { signedDigest } from "./manifest.ts";
import type { Place } from "./printed-places.ts";
import { digestsOf, readRecord, sha256 } from "./sealed-content.ts";
import type { SealedContent, SealedRecord } from "./sealed-content.ts";
import type { PublicKey } from "./signing-key.ts";
import { type Finding, verifyFile } from "./verify-file.ts";

/**
 * Something of a version that is not as it was signed.
 * - `versionMissing`: the audit tells of it, and it is gone. `versionAdded`: it is there, and the audit doesn't tell of it.
 * - `contentChanged`: the content, in these places; none where it can't be said which.
 * - `itemsChanged`: what was written of these §§ at the meeting, whose rows are read beside the version; it itself is whole.
 * - `bodyChanged`: the file that those who signed were shown. `digestChanged`: the digest that their signatures cover.
 * - `signaturesChanged`: signatures that are on something else, gone, added, or not as the sealed file tells them.
 * - `fileMissing`: it is approved, or the audit says so, and there is no sealed file.
 * - `fileChanged`: the sealed file, with what was found in it.
 */
export type VersionFinding =
  | { readonly code: "versionMissing" | "versionAdded" | "bodyChanged" | "digestChanged" | "fileMissing" }
  | { readonly code: "contentChanged"; readonly places: readonly Place[] }
  | { readonly code: "itemsChanged"; readonly places: readonly number[] }
  | { readonly code: "signaturesChanged"; readonly names: readonly string[] }
  | { readonly code: "fileChanged"; readonly findings: readonly Finding[] };

/**
 * Tells what of a stored version is not as it was signed. What the sealed file's own manifest says goes before what the
 * rows say, since it is signed with the installation's key. `audited` is what the audit's chain tells of the version: the
 * digest that was signed, and that of its sealed file.
 */
export async function verifyVersion(stored: StoredVersion | null, audited: AuditedVersion | null, keys: readonly PublicKey[]): Promise<readonly VersionFinding[]> {
  if (!stored) return [{ code: "versionMissing" }];
  const { manifest, findings } = await sealedFindings(stored, audited, keys);
  return [
    ...(audited ? [] : [{ code: "versionAdded" as const }]),
    ...contentFindings(stored, manifest),
    ...bodyFindings(stored, manifest, audited),
    ...signatureFindings(stored, manifest),
    ...findings,
  ];
}

async function sealedFindings(
  { sealed, isApproved }: StoredVersion,
  audited: AuditedVersion | null,
  keys: readonly PublicKey[],
): Promise<{ manifest: Manifest | null; findings: VersionFinding[] }> {
  if (!sealed) return { manifest: null, findings: isApproved || audited?.file ? [{ code: "fileMissing" }] : [] };
  const { manifest, findings } = await verifyFile(sealed.bytes, keys);
  const told = new Set([sha256(sealed.bytes), sealed.digest, sealed.sealedDigest, audited?.file ?? sealed.digest]);
  const isWhole = findings.length === 0 && told.size === 1;
  return { manifest, findings: isWhole ? [] : [{ code: "fileChanged", findings }] };
}

function contentFindings(stored: StoredVersion, manifest: Manifest | null): VersionFinding[] {
  const record = readRecord(stored.content);
  const found = record && digestsOf(record);
  if (!record || !found) return [{ code: "contentChanged", places: [] }];
  const told = new Set([found.digest, stored.contentDigest, manifest?.content.digest ?? found.digest]);
  const places = differingPlaces(stored, record, found, manifest);
  const isSame = told.size === 1 && places.length === 0 && found.text === stored.content;
  return isSame ? itemFindings(stored, record) : [{ code: "contentChanged", places }];
}

/** The §§ whose title or text at the meeting isn't that of the content. */
function itemFindings({ items }: StoredVersion, { entries }: SealedRecord): VersionFinding[] {
  const places = items.flatMap(({ number, title, text, isFollowed }) => {
    const entry = entries.find((each) => each.kind === "paragraph" && each.number === number);
    if (entry?.kind !== "paragraph") return [];
    const written = (text as Partial<RichText> | null)?.content ?? [];
    const signed = isFollowed ? entry.text.content.slice(0, written.length) : entry.text.content;
    const isSame = entry.title === title && canonicalJson(signed) === canonicalJson(written);
    return isSame ? [] : [number];
  });
  return places.length > 0 ? [{ code: "itemsChanged", places }] : [];
}

/** The parts of which the content, the row of the § and the manifest don't all say the same. */
function differingPlaces(stored: StoredVersion, { entries }: SealedRecord, found: SealedContent, manifest: Manifest | null): Place[] {
  const sealed = new Set(entries.filter(({ kind }) => kind === "paragraph").map(({ number }) => number));
  const lists = [found.paragraphs, ...(manifest ? [manifest.content.paragraphs] : [])];
  const numbers = new Set([...lists, stored.paragraphs].flat().map(({ number }) => number));
  const digestIn = (list: StoredVersion["paragraphs"], of: number) => list.filter(({ number }) => number === of).map(({ digest }) => digest).join();
  const differing = [...numbers].filter((number) => {
    const rows = sealed.has(number) || digestIn(stored.paragraphs, number) !== "" ? [stored.paragraphs] : [];
    return new Set([...lists, ...rows].map((list) => digestIn(list, number))).size > 1;
  });
  const isCoverSame = !manifest || manifest.content.cover === found.cover;
  return [...(isCoverSame ? [] : ["cover" as const]), ...differing.toSorted((a, b) => a - b)];
}

function bodyFindings({ body, contentDigest, digest }: StoredVersion, manifest: Manifest | null, audited: AuditedVersion | null): VersionFinding[] {
  const found = sha256(body.bytes);
  const isBodySame = found === body.digest && (!manifest || manifest.bodyPdf === found);
  const isReckoned = manifest ? manifest.signed === digest : !isBodySame || signedDigest(contentDigest, found) === digest;
  const isDigestSame = isReckoned && (audited?.digest ?? digest) === digest;
  return [...(isBodySame ? [] : [{ code: "bodyChanged" as const }]), ...(isDigestSame ? [] : [{ code: "digestChanged" as const }])];
}

function signatureFindings({ signatures, digest }: StoredVersion, manifest: Manifest | null): VersionFinding[] {
  const rows = signatures.map((row) => ({ name: row.name, told: canonicalJson(toldOf(row)), isOnIt: row.digest === (manifest?.signed ?? digest) }));
  const sealed = manifest?.signatures.map((signature) => ({ name: signature.name, told: canonicalJson(toldOfSealed(signature)) }));
  const onSomethingElse = rows.filter(({ isOnIt }) => !isOnIt);
  const added = sealed ? rows.filter(({ told }) => !sealed.some((each) => each.told === told)) : [];
  const gone = sealed ? sealed.filter(({ told }) => !rows.some((row) => row.told === told)) : [];
  const names = [...new Set([...onSomethingElse, ...gone, ...added].map(({ name }) => name))];
  return names.length > 0 ? [{ code: "signaturesChanged", names }] : [];
}

const toldOf = ({ name, capacity, method, at, dissent, paperDay }: StoredSignature) => ({ name, capacity, method, at: at.toISOString(), dissent, paperDay });

// Who recorded it bears another name when the register is mended.
const toldOfSealed = ({ name, capacity, method, at, dissent, paper }: Manifest["signatures"][number]) => ({ name, capacity, method, at, dissent, paperDay: paper?.day ?? null });
