import { z } from "zod";
import { lockAccount, saveDisabled } from "#lib/data/account.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { loadAdministrators, lockWorkspace } from "#lib/data/role.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { checkAdministratorRemains } from "#lib/domain/role/roles.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { loadOwnPerson } from "../person/load-own-person.ts";

export const disableAccountShape = z.strictObject({ personId: z.uuid() });

/**
 * Closes a person's account: they are out at their next request. Roles and mandates stay as they are. Refused for
 * all but administrators, for oneself, for the last administrator who can sign in, and for one who belongs to
 * another workspace too.
 */
export async function disableAccount(context: ActContext, { personId }: z.infer<typeof disableAccountShape>) {
  return perform(context, "account.disable", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "person.disable", { workspaceId }));
    if (personId === actor.personId) throw new Refused("members.notOneself");
    await lockWorkspace(tx, workspaceId);
    const { name } = await loadOwnPerson(tx, actor, personId);
    accepted(checkAdministratorRemains(await loadAdministrators(tx, workspaceId), personId));

    const account = await lockAccount(tx, personId);
    if (!account) throw new Refused("members.noAccount", { name });
    if (account.disabledAt) throw new Refused("members.accountDisabled", { name });
    await saveDisabled(tx, personId, { at: context.now, byId: actor.personId });
    await appendAudit(tx, actor, { act: "account.disable", subject: { type: "person", id: personId }, facts: { name } }, context.now);
    return { personId };
  });
}
