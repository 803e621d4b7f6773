import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { loadWorkspace, saveWorkspace } from "#lib/data/workspace.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";

export const renameWorkspaceShape = z.strictObject({
  version: versionShape,
  name: z.string().trim().min(1, "settings.nameMissing").max(120, "settings.nameTooLong"),
});

/** Saves the name that the workspace goes by; its address stays. Refused for all but administrators, and a stale edit. */
export async function renameWorkspace(context: ActContext, { version, name }: z.infer<typeof renameWorkspaceShape>) {
  return perform(context, "workspace.rename", async (tx, actor) => {
    const { id } = actor.workspace;
    accepted(can(actor, "workspace.configure", { workspaceId: id }));
    await lockWorkspace(tx, id);
    const before = await loadWorkspace(tx, id);
    await refuseStale(tx, actor, before, version);

    await saveWorkspace(tx, id, { name });
    const facts = { name, before: before.name };
    await appendAudit(tx, actor, { act: "workspace.rename", subject: { type: "workspace", id }, facts, before: before.name, after: name }, context.now);
    return {};
  });
}
