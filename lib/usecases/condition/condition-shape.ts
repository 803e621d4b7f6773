import { z } from "zod";
import { optionalDayShape } from "../form-shapes.ts";
import { moneyShape } from "../funding/money-shape.ts";

const group = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["asked", "members", "memberMunicipalities"]) }),
  z.strictObject({ kind: z.literal("county"), code: z.string().max(2) }),
  z.strictObject({ kind: z.literal("organisations"), ids: z.array(z.uuid()).max(400) }),
]);

const enough = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["all", "most"]) }),
  z.strictObject({ kind: z.literal("count"), atLeast: z.coerce.number("condition.numberWrong") }),
  z.strictObject({ kind: z.enum(["share", "population"]), percent: z.coerce.number("condition.percentWrong") }),
]);

const part = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("endorsedBy"),
    who: group,
    enough,
    clauseIds: z.array(z.uuid()).max(200).nullable(),
    evidenced: z.boolean(),
    withLegalForce: z.boolean(),
    noObjectionCounts: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("pledged"), atLeast: moneyShape }),
]);

/** The longest that a condition can be in words. */
export const longestCondition = 1000;

/** What a condition says: in words, as it is computed, and the clauses of the adopted decision it is on. */
export const conditionEntryShape = {
  text: z.string().trim().min(1, "condition.textMissing").max(longestCondition, "condition.textTooLong"),
  clauseIds: z.array(z.uuid()).min(1, "condition.onNothing").max(200),
  alternatives: z.array(z.strictObject({ parts: z.array(part).max(20), by: optionalDayShape("condition.noSuchDay") })).max(10),
};
