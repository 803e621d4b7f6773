import { keyIdOf } from "./signing-key.ts";
import type { PublicKey } from "./signing-key.ts";

const keysFormat = "attsats-keys-1";

/** The public keys as they are published, for those who verify by themselves. */
export function publishedKeys(keys: readonly PublicKey[]): string {
  const published = keys.map(({ id, pem, from, to }) => ({ id, pem, from: from.toISOString(), to: to?.toISOString() ?? null }));
  return `${JSON.stringify({ format: keysFormat, keys: published }, null, 2)}\n`;
}

/**
 * Reads public keys: as they are published, or a single one in PEM, which is then taken to have been signed with at all
 * times. Null for what is neither, or where a key is not the one that its id says.
 */
export function readPublicKeys(text: string): readonly PublicKey[] | null {
  try {
    return text.trimStart().startsWith("{") ? readPublished(text) : [{ id: keyIdOf(text), pem: text, from: new Date(0), to: null }];
  } catch {
    // Neither JSON nor PEM, or a key of another kind.
    return null;
  }
}

type Published = { format: string; keys: { pem: string; id: string; from: string; to: string | null }[] };

function readPublished(text: string): readonly PublicKey[] | null {
  const { format, keys } = JSON.parse(text) as Published;
  const read = keys.map(({ id, pem, from, to }) => ({ id, pem, from: new Date(from), to: to === null ? null : new Date(to) }));
  return format === keysFormat && read.every(({ id, pem }) => keyIdOf(pem) === id) ? read : null;
}
