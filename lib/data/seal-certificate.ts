import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import type { Tx } from "./transaction.ts";

/** A certificate with those above it, and its private key, both in PEM. */
export type CertificateFiles = { readonly chain: string; readonly key: string };

/** A certificate's file or its key is there without the other. */
export class HalfCertificate extends Error {
  readonly missing: string;
  constructor(missing: string) {
    super(`There is no ${missing} to go with the other half of the certificate.`);
    this.name = "HalfCertificate";
    this.missing = missing;
  }
}

/** The certificate that the workspace's approved files are signed with; null where it has none. Throws `HalfCertificate`. */
export async function certificateFilesOf(tx: Tx, workspaceId: string): Promise<CertificateFiles | null> {
  const folder = env().sealCertificates;
  if (folder === undefined) return null;
  const { slug } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { slug: true } });
  return certificateFiles(folder, slug);
}

/** The certificate of one workspace in the folder: `<slug>.pem` and `<slug>.key`; null where neither is there. Throws `HalfCertificate`. */
export async function certificateFiles(folder: string, slug: string): Promise<CertificateFiles | null> {
  const [chain, key] = await Promise.all([readIfThere(join(folder, `${slug}.pem`)), readIfThere(join(folder, `${slug}.key`))]);
  if (chain === null && key === null) return null;
  if (chain === null || key === null) throw new HalfCertificate(chain === null ? `${slug}.pem` : `${slug}.key`);
  return { chain, key };
}

/** The slugs that the folder has a certificate or a key for. Throws where the folder can't be read. */
export async function certificateSlugs(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const slugs = names.flatMap((name) => /^(.+)\.(?:pem|key)$/.exec(name)?.[1] ?? []);
  return [...new Set(slugs)].toSorted();
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return null;
  });
}
