import { z } from "zod";
import { ensureAccount } from "#lib/data/account.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { findOrganisation } from "#lib/data/organisation.ts";
import { createRole, loadRoles, lockWorkspace } from "#lib/data/role.ts";
import { roles } from "#lib/domain/actor/actor.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { organisationOfRole } from "#lib/domain/role/roles.ts";
import { can } from "#lib/policy/can.ts";
import { optionalIdShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { chosenPerson, chosenPersonFields } from "../person/chosen-person.ts";

export const grantRoleShape = z.strictObject({
  ...chosenPersonFields,
  role: z.enum(roles, "settings.roleMissing"),
  organisationId: optionalIdShape("settings.contactNeedsOrganisation").default(null),
});

/**
 * Gives a person a role in the workspace, and an account where they have none. Refused for all but administrators,
 * for a role already held, for one without an e-mail address, and for a municipal contact without organisation.
 */
export async function grantRole(context: ActContext, input: z.infer<typeof grantRoleShape>) {
  return perform(context, "role.grant", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { role } = input;
    accepted(can(actor, "role.grant", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const organisationId = accepted(organisationOfRole(role, input.organisationId));
    if (organisationId && !(await findOrganisation(tx, organisationId))) throw new Refused("members.unknownOrganisation");
    const person = await chosenPerson(tx, actor, input, context.now);
    if (!person.email) throw new Refused("members.emailNeeded", { name: person.name });
    const held = await loadRoles(tx, workspaceId, person.id);
    if (held.some((other) => other.role === role && other.organisationId === organisationId)) {
      throw new Refused("settings.roleHeld", { name: person.name, role });
    }

    await ensureAccount(tx, person.id);
    await createRole(tx, workspaceId, { personId: person.id, role, organisationId, at: context.now, byId: actor.personId });
    await appendAudit(
      tx,
      actor,
      { act: "role.grant", subject: { type: "person", id: person.id }, facts: { name: person.name, role }, after: { role, organisationId } },
      context.now,
    );
    return { personId: person.id };
  });
}
