import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { saveBody } from "#lib/data/body.ts";
import { agendaItemKinds } from "#lib/domain/agenda/item.ts";
import { checkTemplate } from "#lib/domain/agenda/template.ts";
import { accepted } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { ownBody } from "./own-body.ts";

export const setStandingItemsShape = z.strictObject({
  bodyId: z.uuid(),
  version: versionShape,
  items: z.array(z.strictObject({ kind: z.enum(agendaItemKinds), title: z.string().trim().min(1, "agenda.titleMissing").max(300, "body.titleTooLong") })).max(50),
});

/**
 * Saves the standing items of a body's meetings; agendas that exist already stay as they are. Refused for all but the
 * office, when someone else has saved since, and for what `checkTemplate` tells.
 */
export async function setStandingItems(context: ActContext, { bodyId, version, items }: z.infer<typeof setStandingItemsShape>) {
  return perform(context, "body.standing-items", async (tx, actor) => {
    const before = await ownBody(tx, actor, { bodyId, version });
    const after = { ...before, agendaTemplate: accepted(checkTemplate({ items })) };

    await saveBody(tx, actor.workspace.id, after);
    await appendAudit(
      tx,
      actor,
      {
        act: "body.standing-items",
        subject: { type: "body", id: bodyId },
        facts: { name: after.name, items: items.length },
        before: before.agendaTemplate,
        after: after.agendaTemplate,
      },
      context.now,
    );
    return { bodyId };
  });
}
