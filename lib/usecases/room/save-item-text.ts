import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { lockText, saveText } from "#lib/data/treatment.ts";
import { reasonAgainstWriting } from "#lib/domain/meeting/writing.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { checkRichText } from "#lib/domain/text/check-rich-text.ts";
import type { SavedText } from "#lib/domain/text/saved-text.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const saveItemTextShape = z.strictObject({
  itemId: z.uuid(),
  /** Judged by the domain's allow-list, which is stricter than a shape could be. */
  text: z.unknown(),
  baseVersion: z.int().min(0),
});

/**
 * Saves the text of an item as it is being written. A text based on an older version than the stored one is not
 * saved: the stored one is given back, and whoever wrote merges the two (docs/decisions/004). Refused for all but the
 * secretary, when the meeting is closed, and for a text that holds more than the allow-list.
 */
export async function saveItemText(context: ActContext, input: z.infer<typeof saveItemTextShape>): Promise<SavedText> {
  const { itemId, baseVersion } = input;
  return perform(context, "item.write", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await lockText(tx, workspaceId, itemId);
    if (!stored) throw new Refused("agenda.unknownItem");
    const { meetingId, bodyId, meeting, ...theirs } = stored;
    accepted(can(actor, "minutes.write", { workspaceId, bodyId }));
    accepted(reasonAgainstWriting(meeting));
    const text = accepted(checkRichText(input.text));

    if (theirs.version !== baseVersion) return { saved: false, theirs };
    const version = baseVersion + 1;
    await saveText(tx, workspaceId, itemId, { text, textVersion: version, savedById: actor.personId, savedAt: context.now });
    await appendAudit(
      tx,
      actor,
      { act: "item.write", subject: { type: "item", id: itemId }, meetingId, facts: { version }, after: text },
      context.now,
    );
    return { saved: true, version, savedAt: context.now };
  });
}
