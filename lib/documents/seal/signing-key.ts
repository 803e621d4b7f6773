import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { sha256 } from "./sealed-content.ts";

/**
 * A public key of the installation, as it is published: Ed25519 (RFC 8032), in PEM. `id` is the beginning of the digest
 * of its 32 bytes; it was signed with from `from` until `to`, null for the one that is signed with now.
 */
export type PublicKey = { readonly id: string; readonly pem: string; readonly from: Date; readonly to: Date | null };

/** A key as it is stored: the private half only encrypted. What `encrypted` holds can't be read without the secret. */
export type StoredKey = PublicKey & { readonly encrypted: string };

/** A key that can be signed with. */
export type OpenKey = { readonly id: string; readonly sign: (message: Uint8Array) => Buffer };

/** The key can't be opened: it is damaged, or was encrypted under another secret. */
export class KeyNotOpened extends Error {
  constructor(id: string, options?: ErrorOptions) {
    super(`The signing key ${id} can't be opened with this secret.`, options);
    this.name = "KeyNotOpened";
  }
}

/** Makes a new key, encrypted under the installation's secret. */
export function makeSigningKey(secret: string, from: Date): StoredKey {
  const pair = generateKeyPairSync("ed25519");
  const id = idOf(pair.publicKey);
  const pem = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
  const plain = pair.privateKey.export({ type: "pkcs8", format: "der" });
  return { id, pem, from, to: null, encrypted: encrypt(plain, secret, id) };
}

/** Opens a stored key for signing. Throws `KeyNotOpened` with the wrong secret, and where key and public half don't belong together. */
export function openSigningKey(stored: StoredKey, secret: string): OpenKey {
  const key = createPrivateKey({ key: decrypt(stored, secret), type: "pkcs8", format: "der" });
  if (idOf(createPublicKey(key)) !== stored.id) throw new KeyNotOpened(stored.id);
  return { id: stored.id, sign: (message) => sign(null, message, key) };
}

/** Ends the key that is signed with and adds a new one. The old ones stay, for what they have signed. */
export function rotateSigningKey(keys: readonly StoredKey[], secret: string, now: Date): readonly StoredKey[] {
  return [...keys.map((key) => (key.to === null ? { ...key, to: now } : key)), makeSigningKey(secret, now)];
}

/** The same key encrypted under another secret, for when the installation's is changed. Throws `KeyNotOpened`. */
export function reencryptSigningKey(stored: StoredKey, secrets: { readonly old: string; readonly new: string }): StoredKey {
  return { ...stored, encrypted: encrypt(decrypt(stored, secrets.old), secrets.new, stored.id) };
}

/** The key that is signed with now; undefined where there is none. */
export function currentKey<K extends PublicKey>(keys: readonly K[]): K | undefined {
  return keys.find(({ to }) => to === null);
}

/** Tells whether `signature` is that of this key on the message. */
export function isSignedBy({ pem }: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, message, createPublicKey(pem), signature);
}

/** The id of a public key in PEM. Throws on what is no Ed25519 key. */
export function keyIdOf(pem: string): string {
  return idOf(createPublicKey(pem));
}

function idOf(key: KeyObject): string {
  if (key.asymmetricKeyType !== "ed25519") throw new Error("The key is not of the kind Ed25519.");
  return sha256(Buffer.from(key.export({ format: "jwk" }).x!, "base64url")).slice(0, 16);
}

// AES-256-GCM under a key that HKDF draws from the secret: salt, nonce, tag and ciphertext after each other. The key's id
// goes in as associated data, so that one key's private half can't be put in the place of another's.
const sizes = { salt: 16, nonce: 12, tag: 16 };

function encrypt(plain: Uint8Array, secret: string, id: string): string {
  const [salt, nonce] = [randomBytes(sizes.salt), randomBytes(sizes.nonce)];
  const cipher = createCipheriv("aes-256-gcm", derived(secret, salt), nonce).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), text]).toString("base64");
}

function decrypt({ id, encrypted }: StoredKey, secret: string): Buffer {
  const bytes = Buffer.from(encrypted, "base64");
  const afterSalt = sizes.salt;
  const afterNonce = afterSalt + sizes.nonce;
  const afterTag = afterNonce + sizes.tag;
  try {
    const key = derived(secret, bytes.subarray(0, afterSalt));
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(afterSalt, afterNonce), { authTagLength: sizes.tag });
    decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(afterNonce, afterTag));
    return Buffer.concat([decipher.update(bytes.subarray(afterTag)), decipher.final()]);
  } catch (cause) {
    throw new KeyNotOpened(id, { cause });
  }
}

function derived(secret: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, "attsats signing key", 32));
}
