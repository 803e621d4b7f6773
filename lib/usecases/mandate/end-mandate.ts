import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveMandate } from "#lib/data/mandate.ts";
import { endMandate as endOn, giveMandate } from "#lib/domain/mandate/give-mandate.ts";
import { withinBody } from "#lib/domain/mandate/within-body.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { ownMandate } from "./own-mandate.ts";

export const endMandateShape = z.strictObject({ mandateId: z.uuid(), version: versionShape, lastDay: dayShape("mandate.noSuchDay") });

/**
 * Sets the last day of a mandate. Refused for a day before its first, for a later day on which it would meet another
 * mandate, and when someone else has saved since.
 */
export async function endMandate(context: ActContext, input: z.infer<typeof endMandateShape>) {
  return perform(context, "mandate.end", async (tx, actor) => {
    const { mandate, body, mandates, personName } = await ownMandate(tx, actor, input);
    const ended = accepted(withinBody(accepted(endOn(mandate, input.lastDay)), body));
    accepted(giveMandate(mandates, ended, body.kind));

    await saveMandate(tx, actor.workspace.id, ended);
    await appendAudit(
      tx,
      actor,
      {
        act: "mandate.end",
        subject: { type: "mandate", id: mandate.id },
        facts: { name: personName, body: body.name, role: mandate.role, to: ended.to },
        before: mandate,
        after: ended,
      },
      context.now,
    );
    return { mandateId: mandate.id };
  });
}
