import { z } from "zod";
import { isDay } from "#lib/domain/day.ts";
import { clausesShape, contentShape } from "../clause/clause-shape.ts";

const day = z.string().refine(isDay, "motion.noSuchDay").nullable();
const text = z.string().max(10_000, "motion.tooLong");

/** What is moved, as a form sends it. What it may say is for `checkMoved`. */
export const movedShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("approve"), proposalVersionId: z.uuid() }),
  z.strictObject({ kind: z.literal("reject") }),
  z.strictObject({
    kind: z.literal("amend"),
    amendment: z.strictObject({ proposalVersionId: z.uuid(), clauseId: z.uuid(), before: contentShape, after: contentShape.nullable() }),
  }),
  z.strictObject({ kind: z.literal("add"), clauses: clausesShape, standsAlone: z.boolean() }),
  z.strictObject({ kind: z.literal("alternative"), clauses: clausesShape }),
  z.strictObject({ kind: z.literal("referBack"), toFindOut: text, dueDate: day }),
  z.strictObject({ kind: z.literal("defer"), to: text, dueDate: day }),
]);

/** A motion as it is written. */
export const draftShape = z.strictObject({ moved: movedShape, reasons: text.default("") });
