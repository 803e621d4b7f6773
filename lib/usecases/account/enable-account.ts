import { z } from "zod";
import { lockAccount, saveDisabled } from "#lib/data/account.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { loadOwnPerson } from "../person/load-own-person.ts";

export const enableAccountShape = z.strictObject({ personId: z.uuid() });

/** Opens a closed account again, with the password it had. Refused for all but administrators, and where it is open. */
export async function enableAccount(context: ActContext, { personId }: z.infer<typeof enableAccountShape>) {
  return perform(context, "account.enable", async (tx, actor) => {
    accepted(can(actor, "person.disable", { workspaceId: actor.workspace.id }));
    const { name } = await loadOwnPerson(tx, actor, personId);
    const account = await lockAccount(tx, personId);
    if (!account?.disabledAt) throw new Refused("members.accountOpen", { name });

    await saveDisabled(tx, personId, null);
    await appendAudit(tx, actor, { act: "account.enable", subject: { type: "person", id: personId }, facts: { name } }, context.now);
    return { personId };
  });
}
