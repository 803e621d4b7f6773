import { z } from "zod";
import { type Addressee, type Clause, clauseActs } from "#lib/domain/clause/clause.ts";
import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import { isDay } from "#lib/domain/day.ts";

const addresseeShape: z.ZodType<Addressee> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("organisation"), organisationId: z.uuid(), name: z.string().max(300) }),
  z.strictObject({ kind: z.literal("body"), bodyId: z.uuid(), name: z.string().max(300) }),
  z.strictObject({ kind: z.literal("members") }),
  z.strictObject({ kind: z.literal("named"), name: z.string().trim().min(1).max(300) }),
]);

const content = {
  text: z.string(),
  act: z.enum(clauseActs).nullable(),
  addressees: z.array(addresseeShape).max(400),
  dueDate: z.string().refine(isDay).nullable(),
  condition: z.string().nullable(),
};

/** What one clause says, apart from where it stands. */
export const contentShape: z.ZodType<ClauseContent> = z.strictObject(content);

const clauseShape: z.ZodType<Clause> = z.lazy(() =>
  z.strictObject({ id: z.uuid(), ...content, children: z.array(clauseShape).max(300) }),
);

/** A tree of clauses as a form or the editor sends it. What it may say is for the rules of `lib/domain/clause`. */
export const clausesShape = z.array(clauseShape).max(300);
