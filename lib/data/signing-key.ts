import { secret } from "#lib/env.ts";
import type { Tx } from "./transaction.ts";

/** A key that the installation seals or has sealed with: the public half, and from when to when. */
export type KeyRow = { readonly id: string; readonly pem: string; readonly from: Date; readonly to: Date | null };

/** The public halves of all keys, the oldest first. */
export async function publicKeys(tx: Tx): Promise<KeyRow[]> {
  return tx.signingKey.findMany({ orderBy: [{ from: "asc" }, { id: "asc" }], omit: { encrypted: true } });
}

/** The key that was in force at the moment, its private half encrypted under `signingSecret`. Throws where there is none. */
export async function keyInForce(tx: Tx, at: Date): Promise<KeyRow & { readonly encrypted: string }> {
  const key = await tx.signingKey.findFirst({
    where: { from: { lte: at }, OR: [{ to: null }, { to: { gte: at } }] },
    orderBy: { from: "desc" },
  });
  if (!key) throw new Error(`there is no signing key for ${at.toISOString()}: the start command makes the first`);
  return key;
}

/** What the private halves are encrypted under. */
export function signingSecret(): string {
  return secret();
}
