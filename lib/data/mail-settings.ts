import { env } from "#lib/env.ts";

/** Whether there is a mail server to hand letters to; without one they are read here, and someone sends them herself. */
export function isMailSet(): boolean {
  return env().mail !== undefined;
}
