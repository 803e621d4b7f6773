import { describe, expect, test } from "vitest";
import {
  KeyNotOpened,
  currentKey,
  isSignedBy,
  keyIdOf,
  makeSigningKey,
  openSigningKey,
  reencryptSigningKey,
  rotateSigningKey,
} from "#lib/documents/seal/signing-key.ts";

const secret = "a-secret-for-tests-and-nothing-else-0123456789";
const [spring, autumn] = [new Date("2010-04-01T00:00:00Z"), new Date("2010-10-01T00:00:00Z")];
const message = Buffer.from("Styrelsen beslutar");

describe("a signing key", () => {
  const key = makeSigningKey(secret, spring);

  test("signs what its public half tells is signed, and nothing else", () => {
    const signature = openSigningKey(key, secret).sign(message);

    expect(isSignedBy(key, message, signature)).toBe(true);
    expect(isSignedBy(key, Buffer.from("Styrelsen avslår"), signature)).toBe(false);
    expect(isSignedBy(makeSigningKey(secret, spring), message, signature)).toBe(false);
    expect(keyIdOf(key.pem)).toBe(key.id);
  });

  test("is not opened with another secret, nor when a bit of it has changed", () => {
    const bytes = Buffer.from(key.encrypted, "base64");
    expect(() => openSigningKey(key, `${secret}x`)).toThrow(KeyNotOpened);
    for (let at = 0; at < bytes.length; at++) {
      const broken = Buffer.from(bytes);
      broken[at]! ^= 1;
      expect(() => openSigningKey({ ...key, encrypted: broken.toString("base64") }, secret)).toThrow(KeyNotOpened);
    }
    expect(() => openSigningKey({ ...key, encrypted: bytes.subarray(0, 20).toString("base64") }, secret)).toThrow(KeyNotOpened);
  });

  test("is not opened in the place of another", () => {
    const other = makeSigningKey(secret, spring);
    expect(() => openSigningKey({ ...other, encrypted: key.encrypted }, secret)).toThrow(KeyNotOpened);
  });

  test("shows nothing of its private half, and is encrypted otherwise each time", () => {
    const again = reencryptSigningKey(key, { old: secret, new: secret });
    expect(again.encrypted).not.toBe(key.encrypted);
    expect(JSON.stringify(key)).not.toMatch(/PRIVATE/);
  });

  test("follows to a new secret", () => {
    const moved = reencryptSigningKey(key, { old: secret, new: "another-secret-of-at-least-32-characters" });
    expect(isSignedBy(key, message, openSigningKey(moved, "another-secret-of-at-least-32-characters").sign(message))).toBe(true);
    expect(() => openSigningKey(moved, secret)).toThrow(KeyNotOpened);
  });
});

test("rotation ends the key that is signed with, and keeps it for what it has signed", () => {
  const first = makeSigningKey(secret, spring);
  const signature = openSigningKey(first, secret).sign(message);
  const keys = rotateSigningKey([first], secret, autumn);

  expect(keys.map(({ from, to }) => [from, to])).toEqual([[spring, autumn], [autumn, null]]);
  expect(currentKey(keys)!.id).not.toBe(first.id);
  expect(isSignedBy(keys[0]!, message, signature)).toBe(true);
  expect(rotateSigningKey(keys, secret, autumn)[0]).toEqual(keys[0]);
  expect(currentKey([])).toBeUndefined();
});
