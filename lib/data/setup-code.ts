import { timingSafeEqual } from "node:crypto";
import { keyedDigest } from "./keyed-digest.ts";

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * The code with which an installation is set up the first time, "KXQ4-…" in four groups. It follows from the
 * installation's secret: only one who can read what the start command prints, or its environment, knows it.
 */
export function setupCode(): string {
  const bytes = Buffer.from(keyedDigest("first setup", ""), "base64url").subarray(0, 16);
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join("");
  return code.match(/.{4}/g)!.join("-");
}

/** Whether what was typed is the code; spaces, hyphens and small letters are as good. */
export function isSetupCode(typed: string): boolean {
  const plain = (code: string) => Buffer.from(code.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 32).padEnd(32));
  return timingSafeEqual(plain(typed), plain(setupCode()));
}
