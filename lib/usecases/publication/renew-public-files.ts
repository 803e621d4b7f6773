import { appendAudit } from "#lib/data/audit.ts";
import { lockMeeting } from "#lib/data/meeting.ts";
import { errataLackingInFiles } from "#lib/data/publication.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { publishErratum } from "./publish-erratum.ts";

/**
 * Makes a workspace's public files anew that are older than an approved erratum of what they show: those of errata that were
 * approved while an erratum was told on the page alone. Each erratum by itself; done again it changes nothing. In the
 * history it is the association that has done it.
 */
export async function renewPublicFiles(workspaceId: string, now: Date): Promise<void> {
  const lacking = await inTransaction(workspaceId, (tx) => errataLackingInFiles(tx, workspaceId));
  for (const { id, meetingId } of lacking) {
    await inTransaction(workspaceId, async (tx) => {
      const workspace = await loadWorkspace(tx, workspaceId);
      const actor = { personId: null, name: workspace.name, workspace };
      const told = await publishErratum({ ...(await lockMeeting(tx, workspaceId, meetingId)), tx, workspaceId, actor, now }, { id });
      for (const event of told) await appendAudit(tx, actor, event, now);
    });
  }
}
