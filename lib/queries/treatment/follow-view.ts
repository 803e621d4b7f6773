import { loadAgenda } from "#lib/data/agenda.ts";
import { lastSeq } from "#lib/data/last-change.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { isAhead, type MeetingState, meetingState } from "#lib/domain/meeting/meeting.ts";
import { may } from "#lib/policy/can.ts";
import { agendaLines } from "../meeting/agenda-lines.ts";
import type { AgendaLine } from "../meeting/view.ts";
import { reachOf } from "../reach.ts";
import { treatmentView } from "./treatment-view.ts";
import type { TreatmentView } from "./view.ts";

/** A meeting as it is followed from the phone and by the chair: its items in a line each, and one of them in full. */
export type FollowView = Readonly<{
  /** The audit's number when this was read, from which the live stream goes on. */
  seen: string;
  meeting: Readonly<{ id: string; bodyName: string; state: MeetingState; startsAt: Date; endsAt: Date; place: string; isAdjourned: boolean }>;
  items: readonly AgendaLine[];
  /** The item under way, which the follower is taken to. */
  underWayId: string | null;
  selected: TreatmentView | null;
  /** The division that waits for the actor's own vote, on whichever item: then nothing else matters. */
  ballot: Ballot | null;
}>;

/** A division to vote in, with what its proposals are called. */
export type Ballot = Readonly<{ division: Division; item: AgendaLine; treatment: TreatmentView }>;

/**
 * What one follows of a meeting, with the item named in full (where none is named the one under way, and before the
 * meeting the first that there is something to read on). Of an item that doesn't reach the actor there is nothing but its
 * place. Null for one who may not see the meeting.
 */
export async function followView(actor: Actor, meetingId: string, itemId: string | null, now: Date): Promise<FollowView | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "meeting.read", { workspaceId, bodyId: stored.body.id })) return null;
    // Read first: what happens while the rest is read is told anew rather than missed.
    const seen = await lastSeq(tx, workspaceId);
    const agenda = await loadAgenda(tx, workspaceId, meetingId);
    const items = await agendaLines(tx, workspaceId, meetingId, agenda, await reachOf(tx, actor, now));
    const presence = await loadPresence(tx, workspaceId, stored);
    const reached = items.filter(({ isHidden }) => !isHidden);
    const underWay = presence.items.find(({ treatedFrom, treatedTo }) => treatedFrom !== null && treatedTo === null);
    const state = meetingState(stored.meeting);
    const toRead = isAhead(state) ? reached.find(hasMatter) : undefined;
    const wanted = reached.find(({ id }) => id === itemId) ?? reached.find(({ id }) => id === underWay?.id) ?? toRead ?? reached[0];
    const treatmentOf = async (id: string | undefined) => {
      const item = agenda.items.find((one) => one.id === id);
      const onItem = presence.items.find((one) => one.id === id);
      const view = item && onItem ? await treatmentView(tx, actor, { stored, presence, item, onItem }) : null;
      // A meeting that is over has nothing left to put: an order that was never begun on would be told as waiting for ever.
      return view && state === "closed" && view.treatment.questions.length === 0 ? { ...view, steps: [] } : view;
    };
    const { startsAt, endsAt, place } = stored.meeting;
    return {
      seen,
      meeting: {
        id: meetingId,
        bodyName: stored.body.name,
        state,
        startsAt,
        endsAt,
        place,
        isAdjourned: stored.meeting.adjournments.some(({ to }) => to === null),
      },
      items,
      underWayId: reached.find(({ id }) => id === underWay?.id)?.id ?? null,
      selected: await treatmentOf(wanted?.id),
      ballot: await ballotFor(tx, actor, meetingId, reached, treatmentOf),
    };
  });
}

/** There is something to read before the meeting, or to move on. */
function hasMatter({ proposals, documents, withdrawnReason }: AgendaLine): boolean {
  return withdrawnReason === null && proposals.length + documents.length > 0;
}

/** The open division, not by hand, on whose roll the actor stands without having voted. */
async function ballotFor(
  tx: Tx,
  { workspace, personId }: Actor,
  meetingId: string,
  reached: readonly AgendaLine[],
  treatmentOf: (itemId: string) => Promise<TreatmentView | null>,
): Promise<Ballot | null> {
  const waiting = await tx.division.findFirst({
    where: {
      workspaceId: workspace.id,
      closedAt: null,
      cancelledAt: null,
      method: { not: "showOfHands" },
      question: { item: { meetingId } },
      roll: { some: { personId, hasVoted: false, notTakingPart: false } },
    },
    orderBy: { openedAt: "asc" },
    select: { id: true, question: { select: { itemId: true } } },
  });
  const item = reached.find(({ id }) => id === waiting?.question.itemId);
  const treatment = item ? await treatmentOf(item.id) : null;
  const division = treatment?.treatment.questions.flatMap(({ divisions }) => divisions).find(({ id }) => id === waiting?.id);
  return item && treatment && division ? { division, item, treatment } : null;
}
