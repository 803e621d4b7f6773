import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { loadWorkspace, saveWorkspace } from "#lib/data/workspace.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { optionalTextShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";

export const setNoticeBoardShape = z.strictObject({
  version: versionShape,
  minutesKeptAt: optionalTextShape(200, "settings.textTooLong"),
  appealCourt: optionalTextShape(200, "settings.textTooLong"),
});

/**
 * Saves what the notices to come say of where the minutes are kept, and the court that the board says appeals go to. Those
 * that are up stay as they are. Refused for all but administrators, a stale edit, and an association, which has no board.
 */
export async function setNoticeBoard(context: ActContext, { version, ...after }: z.infer<typeof setNoticeBoardShape>) {
  return perform(context, "workspace.noticeBoard", async (tx, actor) => {
    const { id, legalForm } = actor.workspace;
    accepted(can(actor, "workspace.configure", { workspaceId: id }));
    if (legalForm !== "publicAuthority") throw new Refused("settings.noNoticeBoard");
    await lockWorkspace(tx, id);
    const { minutesKeptAt, appealCourt, ...workspace } = await loadWorkspace(tx, id);
    await refuseStale(tx, actor, workspace, version);

    await saveWorkspace(tx, id, after);
    const before = { minutesKeptAt, appealCourt };
    await appendAudit(tx, actor, { act: "workspace.noticeBoard", subject: { type: "workspace", id }, facts: { ...after }, before, after }, context.now);
    return {};
  });
}
