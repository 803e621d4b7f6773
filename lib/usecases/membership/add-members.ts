import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { createMembership, loadMemberships } from "#lib/data/membership.ts";
import { findOrganisation } from "#lib/data/organisation.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { checkMembership, type Membership } from "#lib/domain/membership/membership.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { dayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";

export const addMembersShape = z.strictObject({
  organisationIds: z.array(z.uuid()).min(1, "members.organisationMissing").max(400),
  from: dayShape("members.noSuchDay"),
});

/**
 * Makes organisations members of the association from a day on, all of them or none. Refused for one that is a member
 * then already, and for the association itself.
 */
export async function addMembers(context: ActContext, { organisationIds, from }: z.infer<typeof addMembersShape>) {
  return perform(context, "membership.add", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "membership.edit", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const memberships: Membership[] = await loadMemberships(tx, workspaceId);
    for (const organisationId of new Set(organisationIds)) {
      const organisation = await findOrganisation(tx, organisationId);
      if (!organisation) throw new Refused("members.unknownOrganisation");
      const membership = { id: newId(), organisationId, from, to: null };
      accepted(checkMembership(memberships, membership, actor.workspace.organisationId, organisation.name));
      memberships.push(membership);
      await createMembership(tx, workspaceId, membership);
      await appendAudit(
        tx,
        actor,
        { act: "membership.add", subject: { type: "membership", id: membership.id }, facts: { name: organisation.name, from }, after: membership },
        context.now,
      );
    }
    return { added: new Set(organisationIds).size };
  });
}
