import { loadAgenda } from "#lib/data/agenda.ts";
import { decisionsOf, type StoredDecision } from "#lib/data/decision.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting, type Told } from "./at-meeting.ts";

type AtItem = AtMeeting & Readonly<{ item: AgendaItem; decisions: readonly StoredDecision[] }>;

/** Runs an act on one item of an open meeting, with the item and its decisions at hand. */
export async function atItem<T>(
  context: ActContext,
  { act, meetingId, itemId }: { act: string; meetingId: string; itemId: string },
  work: (at: AtItem) => Promise<Told<T>>,
): Promise<T> {
  return atMeeting(context, { act, meetingId, policy: "minutes.write", during: "recording" }, async (at) => {
    const { items } = await loadAgenda(at.tx, at.workspaceId, meetingId);
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw new Refused("agenda.unknownItem");
    const decisions = await decisionsOf(at.tx, at.workspaceId, itemId);
    const told = await work({ ...at, item, decisions });
    return { subject: { type: "item", id: itemId }, caseId: item.caseId, ...told, facts: { title: item.title, itemId, ...told.facts } };
  });
}
