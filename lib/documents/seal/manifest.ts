import { canonicalJson } from "#lib/domain/audit/event.ts";
import { sha256 } from "./sealed-content.ts";
import type { ParagraphDigest, SealedAttachment, SealedContent } from "./sealed-content.ts";
import { isSignedBy } from "./signing-key.ts";
import type { OpenKey, PublicKey } from "./signing-key.ts";

/**
 * Who signed, in what capacity and how. `at` is a moment in UTC, "2010-05-03T09:12:00.000Z". A signature on paper has
 * the day written there and who recorded it. `span` says which §§ when not all; `dissent` what was to be noted.
 */
export type ManifestSignature = {
  readonly capacity: "secretary" | "chair" | "adjuster";
  readonly name: string;
  readonly span: string | null;
  readonly at: string;
  readonly method: "password" | "openId" | "paper";
  readonly paper: { readonly day: string; readonly recordedBy: string } | null;
  readonly dissent: string | null;
};

/** What an approved file says of itself: which document it is, what was signed and by whom. Digests are SHA-256 in hex. */
export type Manifest = {
  readonly format: typeof manifestFormat;
  readonly association: string;
  readonly body: string;
  /** The days of the meeting, "2010-04-22". */
  readonly meeting: readonly string[];
  readonly part: "ordinary" | "immediate" | "remaining" | "erratum";
  readonly version: number;
  readonly content: { readonly digest: string; readonly cover: string; readonly paragraphs: readonly ParagraphDigest[] };
  readonly attachments: readonly SealedAttachment[];
  /** The file of the body that was shown to those who signed, enclosed with this one. */
  readonly bodyPdf: string;
  /** What each signature covers: see `signedDigest`. */
  readonly signed: string;
  readonly signatures: readonly ManifestSignature[];
  /** When the file was sealed, in UTC. */
  readonly sealedAt: string;
};

/** A manifest and the installation's signature on it. */
export type SignedManifest = { readonly manifest: Manifest; readonly keyId: string; readonly signature: string };

export const manifestFormat = "attsats-manifest-1";

/**
 * The one digest that each person's signature covers: of the content, which has the attachments in it, and of the file of
 * the body that they were shown. Both are digests in hex.
 */
export function signedDigest(content: string, bodyPdf: string): string {
  return sha256(canonicalJson({ bodyPdf, content }));
}

/** What the manifest says of the content. */
export function contentOf({ digest, cover, paragraphs }: SealedContent): Manifest["content"] {
  return { digest, cover, paragraphs };
}

/** Gives the manifest with its signature as the text that is enclosed in the file. */
export function signManifest(manifest: Manifest, key: OpenKey): string {
  const signature = key.sign(manifestMessage(manifest)).toString("hex");
  const signed: SignedManifest = { manifest, keyId: key.id, signature };
  return canonicalJson(signed);
}

/** Reads a manifest's text; null for what has not the form of one. Whether it is true its signature tells. */
export function readManifest(text: string): SignedManifest | null {
  const read = parsed(text) as Partial<SignedManifest> | null;
  const isOne = read?.manifest?.format === manifestFormat && typeof read.keyId === "string" && typeof read.signature === "string";
  return isOne ? (read as SignedManifest) : null;
}

/** Tells whether the manifest is signed with the key. What a key has signed has the form that `signManifest` gave it. */
export function isManifestSignedBy({ manifest, signature }: SignedManifest, key: PublicKey): boolean {
  return /^[0-9a-f]{128}$/.test(signature) && isSignedBy(key, manifestMessage(manifest), Buffer.from(signature, "hex"));
}

function manifestMessage(manifest: Manifest): Buffer {
  return Buffer.from(`${manifestFormat}\n${canonicalJson(manifest)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged text is one of the things that are looked for here.
    return null;
  }
}
