import { z } from "zod";
import { isDay } from "#lib/domain/day.ts";
import { optionalTextShape } from "../form-shapes.ts";

/** What is said of an item, whatever its kind. */
export const itemWords = {
  presenter: z.string().trim().max(200, "agenda.presenterTooLong").default(""),
  /** The ground on which it is secret; empty or left out for one that isn't. */
  secrecyGround: optionalTextShape(300, "record.groundTooLong").nullable().default(null),
};

export const titleShape = z.string().trim().max(500, "agenda.titleTooLong");

const lineShape = z
  .strictObject({
    text: z.string().trim().max(2000, "agenda.listedTooLong"),
    registrationNumber: optionalTextShape(50, "agenda.listedTooLong").nullable(),
    decidedBy: optionalTextShape(200, "agenda.listedTooLong").nullable(),
    decidedOn: z.union([z.literal(""), z.null(), z.string().refine(isDay, "agenda.noSuchDay")], "agenda.noSuchDay").transform((day) => day || null),
  })
  .refine((line) => line.text !== "" || !isWritten(line), { path: ["text"], error: "agenda.listedTextMissing" });

/**
 * The lines of a list of notifications or of delegated decisions, in their order. A line in which nothing is written is
 * none; it is here so that what is wrong with another is told at its place.
 */
export const listedShape = z
  .array(lineShape)
  .max(500)
  .transform((lines) => lines.filter(isWritten));

function isWritten(line: Readonly<Record<string, string | null>>): boolean {
  return Object.values(line).some(Boolean);
}
