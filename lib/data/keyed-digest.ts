import { createHmac } from "node:crypto";
import { secret } from "#lib/env.ts";

/**
 * A digest that only this installation can make: what is stored by it can't be guessed back to the value, and one
 * made for a purpose is worth nothing for another.
 */
export function keyedDigest(purpose: string, value: string): string {
  return createHmac("sha256", secret()).update(`${purpose}\n${value}`).digest("base64url");
}
