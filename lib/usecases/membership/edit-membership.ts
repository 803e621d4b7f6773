import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadMemberships, saveMembership } from "#lib/data/membership.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { checkMembership } from "#lib/domain/membership/membership.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { dayShape, optionalDayShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";

export const editMembershipShape = z.strictObject({
  membershipId: z.uuid(),
  version: versionShape,
  from: dayShape("members.noSuchDay"),
  to: optionalDayShape("members.noSuchDay"),
});

/**
 * Sets the first and the last day of a membership; without a last day it goes on. Refused where it would meet another
 * of the same organisation, and when someone else has saved since.
 */
export async function editMembership(context: ActContext, { membershipId, version, from, to }: z.infer<typeof editMembershipShape>) {
  return perform(context, "membership.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "membership.edit", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const memberships = await loadMemberships(tx, workspaceId);
    const before = memberships.find(({ id }) => id === membershipId);
    if (!before) throw new Refused("members.unknownMembership");
    await refuseStale(tx, actor, before, version);
    const name = before.organisationName;
    const after = accepted(checkMembership(memberships, { ...before, from, to }, actor.workspace.organisationId, name));

    await saveMembership(tx, workspaceId, after);
    await appendAudit(
      tx,
      actor,
      { act: "membership.edit", subject: { type: "membership", id: membershipId }, facts: { name, from, to }, before, after },
      context.now,
    );
    return { membershipId };
  });
}
