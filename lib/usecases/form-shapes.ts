import { z } from "zod";
import { isDay } from "#lib/domain/day.ts";

/** A day as a date field sends it, "2010-04-22"; anything else is answered by the code's sentence. */
export function dayShape(code: string) {
  return z.string().refine(isDay, code);
}

/** As `dayShape`, where the field may be left empty: gives null. */
export function optionalDayShape(code: string) {
  return z.union([z.literal(""), dayShape(code)], code).transform((day) => day || null);
}

/** A text that may be left empty: gives null. */
export function optionalTextShape(most: number, code: string) {
  return z.string().trim().max(most, code).transform((text) => text || null);
}

/** An id out of a choice that may be left unmade: gives null. */
export function optionalIdShape(code: string) {
  return z.union([z.literal(""), z.uuid(code)], code).transform((id) => id || null);
}

/** The version of what is edited, as a form carries it. */
export const versionShape = z.coerce.number().int().positive();
