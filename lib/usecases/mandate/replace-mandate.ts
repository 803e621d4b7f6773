import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { createMandate, saveMandate } from "#lib/data/mandate.ts";
import { replaceMandate as replaceBy } from "#lib/domain/mandate/replace-mandate.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { chosenPerson, chosenPersonFields } from "../person/chosen-person.ts";
import { ownMandate } from "./own-mandate.ts";

export const replaceMandateShape = z.strictObject({
  mandateId: z.uuid(),
  version: versionShape,
  firstDay: dayShape("mandate.noSuchDay"),
  ...chosenPersonFields,
});

/**
 * Lets another person take over a mandate from a day on: the old one ends the day before, and the new one has its
 * role, party, organisation, order, group and weight, until the day the old one would have ended.
 */
export async function replaceMandate(context: ActContext, input: z.infer<typeof replaceMandateShape>) {
  return perform(context, "mandate.replace", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { mandate, body, mandates, personName } = await ownMandate(tx, actor, input);
    const successor = await chosenPerson(tx, actor, input, context.now);
    const by = { id: newId(), personId: successor.id, from: input.firstDay };
    const { ended, taken } = accepted(replaceBy(mandates, mandate, by, body.kind));

    await saveMandate(tx, workspaceId, ended);
    await createMandate(tx, workspaceId, taken);
    await appendAudit(
      tx,
      actor,
      {
        act: "mandate.replace",
        subject: { type: "mandate", id: mandate.id },
        facts: { name: personName, successor: successor.name, body: body.name, role: mandate.role, from: taken.from },
        before: mandate,
        after: { ended, taken },
      },
      context.now,
    );
    return { mandateId: taken.id, personId: successor.id };
  });
}
