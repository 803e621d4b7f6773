import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createPhrase } from "#lib/data/phrase.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { phraseFields } from "./phrase-shape.ts";

export const addPhraseShape = z.strictObject(phraseFields);

/** Adds a standard phrase after the others. Refused for all but the secretary. */
export async function addPhrase(context: ActContext, input: z.infer<typeof addPhraseShape>) {
  return perform(context, "phrase.add", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "phrase.edit", { workspaceId }));

    const id = await createPhrase(tx, workspaceId, input);
    await appendAudit(tx, actor, { act: "phrase.add", subject: { type: "phrase", id }, facts: { label: input.label }, after: input }, context.now);
    return { phraseId: id };
  });
}
