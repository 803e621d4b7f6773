import { loadAgenda } from "#lib/data/agenda.ts";
import { decisionsOf, type StoredDecision } from "#lib/data/decision.ts";
import { loadMatter, type StoredMatter } from "#lib/data/matter.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { notParticipatingOn } from "#lib/data/remark.ts";
import { secrecyOfItem } from "#lib/data/serving.ts";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { DividedItem } from "#lib/domain/division/open-division.ts";
import type { DoneBy } from "#lib/domain/motion/motion.ts";
import type { MovedOn } from "#lib/domain/motion/moved-on.ts";
import { chairOn } from "#lib/domain/presence/chair.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can } from "#lib/policy/can.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting, type Told } from "../room/at-meeting.ts";

/** What an act on a matter at a meeting has at hand: how far its treatment has come, who is there, who acts. */
export type AtMatter = AtMeeting &
  Readonly<{
    item: AgendaItem;
    decisions: readonly StoredDecision[];
    stored: StoredMatter;
    treatment: Treatment;
    movedOn: MovedOn;
    divided: DividedItem;
    chair: Participant | null;
    /** Who acts, as one who takes part; null for one who doesn't. */
    self: Participant | null;
    done: DoneBy;
  }>;

type AtMatterAct = Readonly<{ act: string; meetingId: string; itemId: string; policy: Act; during: "recording" | "writing" | "any" }>;

/** Runs an act on the matter of one item, with the meeting locked; asks the policy about the item, its secrecy and its chair. */
export async function atMatter<T>(
  context: ActContext,
  { itemId, policy, ...act }: AtMatterAct,
  work: (at: AtMatter) => Promise<Told<T>>,
): Promise<T> {
  return atMeeting(context, { ...act, policy: "workspace.enter" }, async (at) => {
    const { tx, actor, workspaceId, meeting, body } = at;
    const item = (await loadAgenda(tx, workspaceId, meeting.id)).items.find(({ id }) => id === itemId);
    const presence = await loadPresence(tx, workspaceId, at);
    const onItem = presence.items.find(({ id }) => id === itemId);
    if (!item || !onItem) throw new Refused("agenda.unknownItem");
    const chair = chairOn(presence, onItem);
    const secrecy = await secrecyOfItem(tx, workspaceId, item, stockholmDay(at.now));
    accepted(can(actor, policy, { workspaceId, bodyId: body.id, chairPersonId: chair?.personId ?? null, ...secrecy }));

    const stored = await loadMatter(tx, workspaceId, at, itemId);
    const decisions = await decisionsOf(tx, workspaceId, itemId);
    const { matter, questions, chairOrder } = stored;
    const told = await work({
      ...at,
      item,
      decisions,
      stored,
      treatment: { itemId, matter, chairOrder, questions, isDecided: decisions.some(({ fromQuestions }) => fromQuestions) },
      movedOn: { proposals: matter.proposals, meetingDay: stockholmDay(meeting.startsAt) },
      divided: { item: onItem, presence, questions, notParticipating: (await notParticipatingOn(tx, workspaceId, [itemId])).get(itemId) ?? [] },
      chair,
      self: presence.participants.find(({ personId }) => personId === actor.personId) ?? null,
      done: { by: actor.personId, at: at.now },
    });
    return { subject: { type: "item", id: itemId }, caseId: item.caseId, ...told, facts: { title: item.title, itemId, ...told.facts } };
  });
}
