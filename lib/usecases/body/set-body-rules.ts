import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveBody } from "#lib/data/body.ts";
import { approvalOrders, checkRules, grantableRights, substituteOrders } from "#lib/domain/body/rules.ts";
import { accepted } from "#lib/domain/refused.ts";
import { optionalTextShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { ownBody } from "./own-body.ts";

const count = (code: string) => z.coerce.number<string | number>(code).int(code).max(1_000_000, code);
const words = optionalTextShape(120, "body.wordsTooLong");
const rights = z.array(z.enum(grantableRights));

const quorumShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("moreThanHalf") }),
  z.strictObject({ kind: z.literal("share"), numerator: count("body.quorumRule"), denominator: count("body.quorumRule") }),
  z.strictObject({ kind: z.literal("number"), number: count("body.quorumRule") }),
  z.strictObject({ kind: z.literal("none") }),
]);

export const setBodyRulesShape = z.strictObject({
  bodyId: z.uuid(),
  version: versionShape,
  definiteName: words,
  decidingPhrase: words,
  attendAtDistance: z.boolean(),
  resumeService: z.enum(["notAtThatMeeting", "always"]),
  quorum: quorumShape,
  adjusters: count("body.adjusters"),
  approvalDays: z.union([z.null(), count("body.approvalDays")]),
  approvalMovesToWeekday: z.boolean(),
  approvalOrder: z.enum(approvalOrders),
  paginationThroughYear: z.boolean(),
  recusedMayStay: z.boolean(),
  substituteOrder: z.enum(substituteOrders),
  perCapsulam: z.boolean(),
  delegates: z.union([z.null(), z.strictObject({ perStartedInhabitants: count("body.delegateRule") })]),
  rights: z.strictObject({ substitute: rights, observer: rights, coOpted: rights }),
});

/**
 * Saves how a body works, as its statutes or rules of procedure say. Refused for all but the office, when someone
 * else has saved since, and for rules that a body of its kind can't have (`checkRules`).
 */
export async function setBodyRules(context: ActContext, { bodyId, version, ...rules }: z.infer<typeof setBodyRulesShape>) {
  return perform(context, "body.rules", async (tx, actor) => {
    const before = await ownBody(tx, actor, { bodyId, version });
    const after = { ...before, rules: accepted(checkRules(rules, before.kind, before.legalForm)) };

    await saveBody(tx, actor.workspace.id, after);
    await appendAudit(
      tx,
      actor,
      { act: "body.rules", subject: { type: "body", id: bodyId }, facts: { name: after.name }, before: before.rules, after: after.rules },
      context.now,
    );
    return { bodyId };
  });
}
