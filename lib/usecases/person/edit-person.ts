import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { savePerson } from "#lib/data/person.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { loadOwnPerson } from "./load-own-person.ts";
import { emailShape, nameShape, phoneShape } from "./person-shape.ts";

export const editPersonShape = z.strictObject({
  personId: z.uuid(),
  version: versionShape,
  name: nameShape,
  email: emailShape,
  phone: phoneShape,
});

/**
 * Saves a person's name, address and telephone. Refused for one who belongs to another workspace too, for an address
 * that another has, and when someone else has saved since. The address of one who has an account is what they sign
 * in with, so it is only for those who may let people sign in.
 */
export async function editPerson(context: ActContext, input: z.infer<typeof editPersonShape>) {
  return perform(context, "person.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "person.edit", { workspaceId }));
    const before = await loadOwnPerson(tx, actor, input.personId);
    await refuseStale(tx, actor, before, input.version);
    const { personId: id, version: _, ...after } = input;
    if (before.hasAccount && after.email !== before.email?.toLowerCase()) {
      accepted(can(actor, "person.invite", { workspaceId }));
      if (!after.email) throw new Refused("members.emailNeeded", { name: before.name });
    }

    await savePerson(tx, { id, ...after });
    await appendAudit(tx, actor, { act: "person.edit", subject: { type: "person", id }, facts: { name: after.name }, before, after }, context.now);
    return { personId: id };
  });
}
