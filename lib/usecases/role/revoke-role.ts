import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadPersonHere } from "#lib/data/person.ts";
import { loadAdministrators, loadRoles, lockWorkspace, revokeRoleById } from "#lib/data/role.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { checkAdministratorRemains } from "#lib/domain/role/roles.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const revokeRoleShape = z.strictObject({ personId: z.uuid(), roleId: z.uuid() });

/**
 * Takes a role back from a person, from their next request on; that it was held stays on record. Refused for all but
 * administrators, for a role no longer held, and where no administrator who can sign in would remain.
 */
export async function revokeRole(context: ActContext, { personId, roleId }: z.infer<typeof revokeRoleShape>) {
  return perform(context, "role.revoke", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "role.grant", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const { name } = await loadPersonHere(tx, workspaceId, personId);
    const held = (await loadRoles(tx, workspaceId, personId)).find(({ id }) => id === roleId);
    if (!held) throw new Refused("settings.roleNotHeld", { name });
    if (held.role === "administrator") accepted(checkAdministratorRemains(await loadAdministrators(tx, workspaceId), personId));

    await revokeRoleById(tx, workspaceId, roleId, { at: context.now, id: actor.personId });
    await appendAudit(
      tx,
      actor,
      { act: "role.revoke", subject: { type: "person", id: personId }, facts: { name, role: held.role }, before: held },
      context.now,
    );
    return { personId };
  });
}
