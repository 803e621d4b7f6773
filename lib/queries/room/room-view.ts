import { lastSeq } from "#lib/data/last-change.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Language } from "#lib/domain/calendar/in-words.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { may } from "#lib/policy/can.ts";
import { clauseContext } from "../proposal/clause-context.ts";
import { roomItems, roomMeeting } from "./lines.ts";
import { peopleOf } from "./people.ts";
import { selectedItem } from "./selected-item.ts";
import type { RoomView } from "./view.ts";

/**
 * What the meeting room shows, with the item named selected (the one under way, or else the first, where none is
 * named). Null for one who may not take minutes there, and for a meeting that does not exist.
 */
export async function roomView(actor: Actor, meetingId: string, itemId: string | null, language: Language): Promise<RoomView | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "room.enter", { workspaceId, bodyId: stored.body.id })) return null;

    // Read first: what happens while the rest is read is told anew rather than missed.
    const seen = await lastSeq(tx, workspaceId);
    const { items, agenda } = await roomItems(tx, workspaceId, meetingId);
    const presence = await loadPresence(tx, workspaceId, stored, agenda);
    const selectedId = items.find(({ id }) => id === itemId)?.id ?? items.find(({ mark }) => mark === "underWay")?.id ?? items[0]?.id;
    const onItem = presence.items.find(({ id }) => id === selectedId);
    const quorum = onItem ? quorumOn(presence, onItem) : null;
    const looked = onItem && quorum ? await selectedItem(tx, actor, { stored, presence, onItem, quorum }) : { selected: null, treatment: null };
    return {
      seen,
      meeting: await roomMeeting(tx, workspaceId, stored),
      items,
      people: peopleOf(presence, stored.meeting.adjusterIds, onItem, language),
      quorum,
      ...looked,
      context: await clauseContext(tx, workspaceId, stockholmDay(stored.meeting.startsAt)),
      phrases: await tx.standardPhrase.findMany({
        where: { workspaceId },
        orderBy: { position: "asc" },
        select: { id: true, label: true, text: true },
      }),
    };
  });
}
