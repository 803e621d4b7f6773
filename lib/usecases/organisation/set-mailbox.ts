import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { findMailbox, saveMailbox } from "#lib/data/mailbox.ts";
import { findOrganisation } from "#lib/data/organisation.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { Refused, accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { emailShape } from "../person/person-shape.ts";
import { refuseStale } from "../refuse-stale.ts";

export const setMailboxShape = z.strictObject({
  organisationId: z.uuid(),
  /** How often it had been saved when the form was opened. */
  version: z.coerce.number().int().min(0),
  email: emailShape,
});

/**
 * Sets the official address that the workspace writes to an organisation at, or takes it away: where extracts and what is
 * asked of it go (DOMAIN.md §3). It is the workspace's own, since organisations are kept in common. Refused for an
 * organisation that isn't there, and when someone else has saved since.
 */
export async function setMailbox(context: ActContext, { organisationId, version, email }: z.infer<typeof setMailboxShape>) {
  return perform(context, "organisation.setMailbox", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "organisation.write", { workspaceId }));
    const organisation = await findOrganisation(tx, organisationId);
    if (!organisation) throw new Refused("members.unknownOrganisation");
    await lockWorkspace(tx, workspaceId);
    const before = await findMailbox(tx, workspaceId, organisationId);
    await refuseStale(tx, actor, before, version);

    await saveMailbox(tx, workspaceId, organisationId, email);
    const subject = { type: "organisation", id: organisationId };
    await appendAudit(tx, actor, { act: "organisation.setMailbox", subject, facts: { name: organisation.name, email }, before: before.email, after: email }, context.now);
    return { organisationId };
  });
}
