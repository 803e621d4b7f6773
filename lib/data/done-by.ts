import type { DoneBy } from "#lib/domain/motion/motion.ts";

/** Who did something and when, from the two columns it is kept in; null where it hasn't been done. */
export function doneBy(by: string | null, at: Date | null): DoneBy | null {
  return by !== null && at !== null ? { by, at } : null;
}
