import { z } from "zod";

const id = z.uuid();

/** Whether a part of an address can be an id at all; the database refuses to look for what can't. */
export function isId(part: string): boolean {
  return id.safeParse(part).success;
}
