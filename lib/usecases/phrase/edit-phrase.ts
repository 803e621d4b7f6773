import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockPhrase, savePhrase } from "#lib/data/phrase.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { phraseFields } from "./phrase-shape.ts";

export const editPhraseShape = z.strictObject({ phraseId: z.uuid(), version: versionShape, ...phraseFields });

/** Saves the label and the text of a standard phrase. Refused for all but the secretary, and a stale edit. */
export async function editPhrase(context: ActContext, { phraseId: id, version, label, text }: z.infer<typeof editPhraseShape>) {
  return perform(context, "phrase.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "phrase.edit", { workspaceId }));
    const before = await lockPhrase(tx, workspaceId, id);
    await refuseStale(tx, actor, before, version);

    const after = { id, label, text };
    await savePhrase(tx, workspaceId, after);
    await appendAudit(tx, actor, { act: "phrase.edit", subject: { type: "phrase", id }, facts: { label }, before, after }, context.now);
    return { phraseId: id };
  });
}
