import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { lintChoices, loadWorkspace, saveWorkspace } from "#lib/data/workspace.ts";
import { chooseLint as choose } from "#lib/domain/lint/choose-lint.ts";
import { lintCodes } from "#lib/domain/lint/codes.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";

export const chooseLintShape = z.strictObject({
  version: versionShape,
  choices: z.partialRecord(z.enum(lintCodes), z.enum(["error", "advice", "off"])),
});

/**
 * Sets how grave each check of the minutes is in the workspace; those not named are as law or custom has it. Refused for
 * all but administrators, a stale edit, and a choice on what the law demands (`chooseLint` of the domain).
 */
export async function chooseLint(context: ActContext, { version, choices }: z.infer<typeof chooseLintShape>) {
  return perform(context, "workspace.lint", async (tx, actor) => {
    const { id, legalForm } = actor.workspace;
    accepted(can(actor, "workspace.configure", { workspaceId: id }));
    await lockWorkspace(tx, id);
    await refuseStale(tx, actor, await loadWorkspace(tx, id), version);
    const before = await lintChoices(tx, id);
    const after = accepted(choose(choices, legalForm));

    await saveWorkspace(tx, id, { lintChoices: after });
    await appendAudit(tx, actor, { act: "workspace.lint", subject: { type: "workspace", id }, facts: {}, before, after }, context.now);
    return {};
  });
}
