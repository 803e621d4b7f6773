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

/** The lines of a list of notifications or of delegated decisions. */
export const listedShape = z
  .array(
    z.strictObject({
      text: z.string().trim().min(1, "agenda.listedTextMissing").max(2000, "agenda.listedTooLong"),
      registrationNumber: optionalTextShape(50, "agenda.listedTooLong").nullable(),
      decidedBy: optionalTextShape(200, "agenda.listedTooLong").nullable(),
      decidedOn: z.union([z.literal(""), z.null(), z.string().refine(isDay, "agenda.noSuchDay")], "agenda.noSuchDay").transform((day) => day || null),
    }),
  )
  .max(500);
