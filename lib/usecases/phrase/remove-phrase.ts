import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { deletePhrase, lockPhrase } from "#lib/data/phrase.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const removePhraseShape = z.strictObject({ phraseId: z.uuid() });

/** Removes a standard phrase; texts where it has been inserted stay. Refused for all but the secretary. */
export async function removePhrase(context: ActContext, { phraseId: id }: z.infer<typeof removePhraseShape>) {
  return perform(context, "phrase.remove", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "phrase.edit", { workspaceId }));
    const before = await lockPhrase(tx, workspaceId, id);

    await deletePhrase(tx, workspaceId, id);
    await appendAudit(tx, actor, { act: "phrase.remove", subject: { type: "phrase", id }, facts: { label: before.label }, before }, context.now);
    return { phraseId: id };
  });
}
