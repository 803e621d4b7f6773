import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockBody } from "#lib/data/body.ts";
import { newId } from "#lib/data/id.ts";
import { createMandate, loadMandates } from "#lib/data/mandate.ts";
import { giveMandate } from "#lib/domain/mandate/give-mandate.ts";
import { withinBody } from "#lib/domain/mandate/within-body.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { chosenPerson, chosenPersonFields } from "../person/chosen-person.ts";
import { mandateFields } from "./mandate-shape.ts";
import { refuseUnknownRepresented } from "./refuse-unknown-represented.ts";

export const addMandateShape = z.strictObject({ bodyId: z.uuid(), ...chosenPersonFields, ...mandateFields });

/**
 * Gives a person a mandate in a body. Refused for all but the office, for one who has a mandate in the body during
 * that time, for a second chair, and for what `giveMandate` tells.
 */
export async function addMandate(context: ActContext, input: z.infer<typeof addMandateShape>) {
  return perform(context, "mandate.add", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { bodyId, personId: chosenId, name, email, ...terms } = input;
    accepted(can(actor, "mandate.edit", { workspaceId, bodyId }));
    const body = await lockBody(tx, workspaceId, bodyId);
    await refuseUnknownRepresented(tx, terms.representsOrganisationId);
    const person = await chosenPerson(tx, actor, { personId: chosenId, name, email }, context.now);
    const mandate = accepted(withinBody({ id: newId(), bodyId, personId: person.id, ...terms }, body));
    accepted(giveMandate(await loadMandates(tx, workspaceId, bodyId), mandate, body.kind));

    await createMandate(tx, workspaceId, mandate);
    await appendAudit(
      tx,
      actor,
      {
        act: "mandate.add",
        subject: { type: "mandate", id: mandate.id },
        facts: { name: person.name, body: body.name, role: mandate.role, from: mandate.from },
        after: mandate,
      },
      context.now,
    );
    return { mandateId: mandate.id, personId: person.id };
  });
}
