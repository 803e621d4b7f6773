import { z } from "zod";
import { itemStanding } from "#lib/data/agenda.ts";
import { caseForItem } from "#lib/data/case-for-item.ts";
import { newId } from "#lib/data/id.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { checkItem } from "#lib/domain/agenda/prepare-item.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { versionShape } from "../form-shapes.ts";
import type { ActContext } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { atAgenda } from "./at-agenda.ts";
import { itemWords, listedShape, titleShape } from "./item-shape.ts";

export const editItemShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  version: versionShape,
  title: titleShape.min(1, "agenda.titleMissing"),
  presenter: itemWords.presenter.removeDefault().optional(),
  secrecyGround: itemWords.secrecyGround.removeDefault().optional(),
  proposalIds: z.array(z.uuid()).max(20).optional(),
  documentIds: z.array(z.uuid()).max(200).optional(),
  listed: listedShape.optional(),
});

/**
 * Changes what an item says and holds: its title, who presents it, the proposals and documents of its case, the lines
 * of its list, its secrecy; what is left out stays as it is. Refuses a form that was opened before someone else's change.
 */
export async function editItem(context: ActContext, input: z.infer<typeof editItemShape>) {
  const { meetingId, itemId, version } = input;
  return atAgenda(context, { act: "agenda.edit", meetingId, itemId }, async (agenda, { tx, workspaceId, actor }) => {
    const item = agenda.items.find(({ id }) => id === itemId);
    const standing = await itemStanding(tx, workspaceId, meetingId, itemId);
    if (!item || !standing) return new Refused("agenda.unknownItem");
    await refuseStale(tx, actor, { id: itemId, version: standing.version }, version);
    const given = item.caseId === null ? null : await caseForItem(tx, workspaceId, item.caseId);
    const edited = accepted(checkItem(changed(item, input), given));
    return { ...agenda, items: agenda.items.map((other) => (other.id === itemId ? edited : other)) };
  });
}

/** The item as the form says; a proposal that stays keeps the version that was pinned. */
function changed(item: AgendaItem, { title, presenter, secrecyGround, proposalIds, documentIds, listed }: z.infer<typeof editItemShape>): AgendaItem {
  const pinned = new Map(item.proposals.map((proposal) => [proposal.proposalId, proposal]));
  return {
    ...item,
    title,
    presenter: presenter ?? item.presenter,
    secrecyGround: secrecyGround === undefined ? item.secrecyGround : secrecyGround,
    proposals: proposalIds?.map((proposalId) => pinned.get(proposalId) ?? { proposalId, versionId: null }) ?? item.proposals,
    documentIds: documentIds ?? item.documentIds,
    listed: listed?.map((matter) => ({ id: newId(), ...matter })) ?? item.listed,
  };
}
