import { type KeyRow, publicKeys as stored } from "#lib/data/signing-key.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";

/** The installation's public keys, the oldest first. Open to anyone: by them one verifies without trusting the server. */
export async function publicKeys(): Promise<readonly KeyRow[]> {
  return inSharedTransaction(stored);
}
