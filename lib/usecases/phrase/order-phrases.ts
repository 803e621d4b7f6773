import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadPhrases, savePhraseOrder } from "#lib/data/phrase.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const orderPhrasesShape = z.strictObject({ phraseIds: z.array(z.uuid()).max(1000) });

/**
 * Puts the standard phrases in the order given. Refused for all but the secretary, and when the order doesn't name
 * exactly those there are: someone has added or removed one in the meantime.
 */
export async function orderPhrases(context: ActContext, { phraseIds }: z.infer<typeof orderPhrasesShape>) {
  return perform(context, "phrase.order", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "phrase.edit", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const before = (await loadPhrases(tx, workspaceId)).map(({ id }) => id);
    const same = phraseIds.length === before.length && new Set(phraseIds).size === before.length && before.every((id) => phraseIds.includes(id));
    if (!same) throw new Refused("settings.phrasesChanged");

    await savePhraseOrder(tx, workspaceId, phraseIds);
    await appendAudit(tx, actor, { act: "phrase.order", subject: { type: "workspace", id: workspaceId }, before, after: phraseIds }, context.now);
    return {};
  });
}
