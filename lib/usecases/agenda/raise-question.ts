import { z } from "zod";
import { caseForItem } from "#lib/data/case-for-item.ts";
import { newId } from "#lib/data/id.ts";
import { raiseQuestion as raise } from "#lib/domain/agenda/change-agenda.ts";
import { newItem } from "#lib/domain/agenda/item.ts";
import { checkItem, withCase } from "#lib/domain/agenda/prepare-item.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atAgenda } from "./at-agenda.ts";
import { itemWords, titleShape } from "./item-shape.ts";

export const raiseQuestionShape = z.strictObject({
  meetingId: z.uuid(),
  title: titleShape.default(""),
  caseId: z.uuid().nullable().default(null),
  ...itemWords,
});

/** Adds a question raised at the meeting, which the body has agreed to take up: among other questions. Gives the item's id. */
export async function raiseQuestion(context: ActContext, input: z.infer<typeof raiseQuestionShape>) {
  const { meetingId, title, caseId, presenter, secrecyGround } = input;
  const itemId = newId();
  return atAgenda(context, { act: "agenda.raise", meetingId, itemId, during: "recording" }, async (agenda, { tx, workspaceId, now }) => {
    const bare = { ...newItem(itemId, caseId === null ? "information" : "case", title), presenter, secrecyGround };
    const given = caseId === null ? null : await caseForItem(tx, workspaceId, caseId);
    const item = given ? accepted(withCase(bare, given)) : bare;
    return raise(agenda, accepted(checkItem(item, given)), now);
  });
}
