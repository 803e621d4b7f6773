import { loadAgenda } from "#lib/data/agenda.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { decisionsOf, type StoredDecision } from "#lib/data/decision.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { reasonsAgainstDeciding, refusalToDecide } from "#lib/domain/decision/treatment.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
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

/** Refuses a new decision while the meeting is adjourned, and on an item that is withdrawn or hasn't been agreed to. */
export async function acceptDeciding(at: AtItem): Promise<void> {
  const presence = await loadPresence(at.tx, at.workspaceId, at);
  const onItem = presence.items.find(({ id }) => id === at.item.id);
  if (!onItem) throw new Refused("agenda.unknownItem");
  accepted(refusalToDecide(reasonsAgainstDeciding(at.meeting, at.item, quorumOn(presence, onItem))));
}
