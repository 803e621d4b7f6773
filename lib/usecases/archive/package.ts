import { createHash } from "node:crypto";
import type { KeptDocument, KeptEvent, StoredFile } from "#lib/data/archive.ts";
import { streamFile } from "#lib/data/store-file.ts";
import { safeName, type TagFile, tagFiles, uniquePaths } from "#lib/documents/archive/bag.ts";
import type { FileToPack } from "#lib/documents/archive/zip.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";

/** A file of a package: made here and had whole, or stored and read when its turn comes. */
export type Content = { readonly text: string } | { readonly stored: StoredFile };

/** A package for the archive: the folder it opens as, its files and what makes it a bag. `digest` stands for all of it. */
export type Package = {
  readonly name: string;
  readonly files: readonly FileToPack[];
  readonly tags: readonly TagFile[];
  readonly digest: string;
  readonly at: Date;
};

type Described = { readonly organisation: string; readonly identifier: string; readonly description: string; readonly on: string };

/** Makes the package of some files in the folder `name`. `digest` is that of the list of checksums, in hex. */
export function packageOf(workspaceId: string, name: string, described: Described, given: readonly { path: string; content: Content }[], at: Date): Package {
  const files = uniquePaths(given).map(({ path, content }) => ({ path, ...packed(workspaceId, content) }));
  const tags = tagFiles(files, described);
  const digest = digestOf(tags.find(({ path }) => path === "manifest-sha256.txt")!.text);
  return { name: safeName(name), files, tags, digest, at };
}

/** What is written as canonical JSON (RFC 8785), on one line. */
export const asJson = (value: unknown): Content => ({ text: `${canonicalJson(value)}\n` });

/** The events of the audit, one to a line, each word for word as its hash in the chain covers it. */
export const asHistory = (events: readonly KeptEvent[]): Content => ({ text: events.map((event) => `${canonicalJson(event)}\n`).join("") });

/** A document as the package's data tells it; its bytes lie beside under its name. */
export const described = ({ name, secrecyGround, file }: KeptDocument) => ({ name, secrecyGround, sha256: file.sha256, size: file.size });

function packed(workspaceId: string, content: Content): Omit<FileToPack, "path"> {
  if ("text" in content) return { sha256: digestOf(content.text), size: Buffer.byteLength(content.text), open: () => Buffer.from(content.text) };
  const { blobId, sha256, size } = content.stored;
  return { sha256, size, open: () => streamFile(workspaceId, blobId, { start: 0, end: size - 1 }) };
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
