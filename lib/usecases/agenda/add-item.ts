import { z } from "zod";
import { caseForItem } from "#lib/data/case-for-item.ts";
import { newId } from "#lib/data/id.ts";
import { addItem as add } from "#lib/domain/agenda/change-agenda.ts";
import { agendaItemKinds, newItem } from "#lib/domain/agenda/item.ts";
import { checkItem, withCase } from "#lib/domain/agenda/prepare-item.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";
import { itemWords, titleShape } from "./item-shape.ts";

export const addItemShape = z.strictObject({
  meetingId: z.uuid(),
  kind: z.enum(agendaItemKinds),
  /** May be left empty for a case, whose title it then has. */
  title: titleShape.default(""),
  caseId: z.uuid().nullable().default(null),
  /** The item it is put before; left out, it comes last of the cases. */
  beforeItemId: z.uuid().optional(),
  ...itemWords,
});

/**
 * Adds an item to the agenda: a case with its proposals yet to be decided, or something else. Gives the item's id. Once
 * a notice has gone out the item is late, and waits for the body's consent.
 */
export async function addItem(context: ActContext, input: z.infer<typeof addItemShape>) {
  const { meetingId, kind, title, caseId, presenter, secrecyGround, beforeItemId } = input;
  const itemId = newId();
  return atAgenda(context, { act: "agenda.add", meetingId, itemId }, async (agenda, { tx, workspaceId, now }) => {
    const bare = { ...newItem(itemId, kind, title), presenter, secrecyGround };
    const given = caseId === null ? null : await caseForItem(tx, workspaceId, caseId);
    const item = given ? accepted(withCase(bare, given)) : bare;
    return add(agenda, accepted(checkItem(item, given)), now, beforeItemId);
  });
}
