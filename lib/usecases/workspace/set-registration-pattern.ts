import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { loadWorkspace, saveWorkspace } from "#lib/data/workspace.ts";
import { checkPattern } from "#lib/domain/case/registration-number.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";

export const setRegistrationPatternShape = z.strictObject({ version: versionShape, pattern: z.string().max(200) });

/**
 * Sets the form of the registration numbers to come; those given stay. Refused for all but administrators, a stale
 * edit, and a form in which cases can't be told apart (`checkPattern`).
 */
export async function setRegistrationPattern(context: ActContext, { version, pattern }: z.infer<typeof setRegistrationPatternShape>) {
  return perform(context, "workspace.pattern", async (tx, actor) => {
    const { id } = actor.workspace;
    accepted(can(actor, "workspace.configure", { workspaceId: id }));
    await lockWorkspace(tx, id);
    const { registrationPattern: before, ...workspace } = await loadWorkspace(tx, id);
    await refuseStale(tx, actor, workspace, version);
    const after = accepted(checkPattern(pattern));

    await saveWorkspace(tx, id, { registrationPattern: after });
    const facts = { pattern: after, before };
    await appendAudit(tx, actor, { act: "workspace.pattern", subject: { type: "workspace", id }, facts, before, after }, context.now);
    return {};
  });
}
