import { z } from "zod";
import type { Expression } from "#lib/domain/condition/condition.ts";
import { readMoney } from "#lib/domain/funding/read-money.ts";

const group = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["asked", "members", "memberMunicipalities"]) }),
  z.strictObject({ kind: z.literal("county"), code: z.string().max(2) }),
  z.strictObject({ kind: z.literal("organisations"), ids: z.array(z.uuid()).max(400) }),
]);

const enough = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["all", "most"]) }),
  z.strictObject({ kind: z.literal("count"), atLeast: z.number("condition.numberWrong") }),
  z.strictObject({ kind: z.enum(["share", "population"]), percent: z.number("condition.percentWrong") }),
]);

const endorsedBy = z.strictObject({
  kind: z.literal("endorsedBy"),
  who: group,
  enough,
  clauseIds: z.array(z.uuid()).max(200).nullable(),
  evidenced: z.boolean(),
  withLegalForce: z.boolean(),
  noObjectionCounts: z.boolean(),
});
