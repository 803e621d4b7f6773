import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createOrganisation, organisationByName } from "#lib/data/organisation.ts";
import { organisationKindsToAdd } from "#lib/domain/organisation/organisation.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const addOrganisationShape = z.strictObject({
  kind: z.enum(organisationKindsToAdd, "members.organisationKindMissing"),
  name: z.string().trim().min(1, "members.organisationNameMissing").max(200, "members.nameTooLong"),
});

/**
 * Adds an organisation that is no municipality or region: those are there from the start. Refused where there is one
 * of that name, since organisations are kept in common for all workspaces.
 */
export async function addOrganisation(context: ActContext, input: z.infer<typeof addOrganisationShape>) {
  return perform(context, "organisation.add", async (tx, actor) => {
    accepted(can(actor, "organisation.add", { workspaceId: actor.workspace.id }));
    const known = await organisationByName(tx, input.name);
    if (known) throw new Refused("members.organisationKnown", { name: known.name });

    const id = await createOrganisation(tx, input);
    await appendAudit(tx, actor, { act: "organisation.add", subject: { type: "organisation", id }, facts: { name: input.name }, after: input }, context.now);
    return { organisationId: id };
  });
}
