import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveMandate } from "#lib/data/mandate.ts";
import { giveMandate } from "#lib/domain/mandate/give-mandate.ts";
import { withinBody } from "#lib/domain/mandate/within-body.ts";
import { accepted } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { mandateFields } from "./mandate-shape.ts";
import { ownMandate } from "./own-mandate.ts";
import { refuseUnknownRepresented } from "./refuse-unknown-represented.ts";

export const editMandateShape = z.strictObject({ mandateId: z.uuid(), version: versionShape, ...mandateFields });

/**
 * Corrects a mandate: its role, days, party, whom it represents, order, voting group and weight; whose it is stays.
 * Refused as a new one with those terms would be, and when someone else has saved since.
 */
export async function editMandate(context: ActContext, input: z.infer<typeof editMandateShape>) {
  return perform(context, "mandate.edit", async (tx, actor) => {
    const { mandateId, version, ...terms } = input;
    const { mandate, body, mandates, personName } = await ownMandate(tx, actor, { mandateId, version });
    await refuseUnknownRepresented(tx, terms.representsOrganisationId);
    const after = accepted(withinBody({ ...mandate, ...terms }, body));
    accepted(giveMandate(mandates, after, body.kind));

    await saveMandate(tx, actor.workspace.id, after);
    await appendAudit(
      tx,
      actor,
      {
        act: "mandate.edit",
        subject: { type: "mandate", id: mandateId },
        facts: { name: personName, body: body.name, role: after.role, from: after.from, to: after.to },
        before: mandate,
        after,
      },
      context.now,
    );
    return { mandateId };
  });
}
