import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { decisionsOf } from "#lib/data/decision.ts";
import { loadMatter } from "#lib/data/matter.ts";
import type { StoredMeeting } from "#lib/data/meeting.ts";
import { notParticipatingOn, remarksOfItems } from "#lib/data/remark.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { type Actor, hasMandate, hasRole } from "#lib/domain/actor/actor.ts";
import { originsOf } from "#lib/domain/decision/origins.ts";
import type { Division } from "#lib/domain/division/division.ts";
import { reasonsAgainstMoving } from "#lib/domain/motion/may-move.ts";
import { isSeenBy } from "#lib/domain/motion/seen-by.ts";
import { chairOn } from "#lib/domain/presence/chair.ts";
import type { MeetingItem, Participant, Presence } from "#lib/domain/presence/presence.ts";
import { rightsOn } from "#lib/domain/presence/rights.ts";
import { type Entitled, entitledOn, servesOn } from "#lib/domain/presence/serving.ts";
import { questionOrder } from "#lib/domain/question/order.ts";
import type { Question } from "#lib/domain/question/question.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import { type RemarkedItem, reasonsAgainstReserving, reasonsAgainstStating } from "#lib/domain/reservation/may-reserve.ts";
import { may } from "#lib/policy/can.ts";
import type { RollInShort, TreatmentView } from "./view.ts";

/** An item whose treatment is looked at, by one it reaches. */
type LookedAt = Readonly<{ stored: StoredMeeting; presence: Presence; item: Pick<AgendaItem, "id" | "withdrawn">; onItem: MeetingItem }>;

/** How far the item has come, as the actor may know it. Whether it reaches the actor at all has been asked before. */
export async function treatmentView(tx: Tx, actor: Actor, { stored, presence, item, onItem }: LookedAt): Promise<TreatmentView> {
  const workspaceId = actor.workspace.id;
  const { matter, proposals, motions, questions, chairOrder } = await loadMatter(tx, workspaceId, stored, item.id);
  const decisions = await decisionsOf(tx, workspaceId, item.id);
  const remarks = (await remarksOfItems(tx, workspaceId, [item.id])).get(item.id) ?? [];
  const notParticipating = (await notParticipatingOn(tx, workspaceId, [item.id])).get(item.id) ?? [];
  const chair = chairOn(presence, onItem);
  const presides = may(actor, "question.put", { workspaceId, bodyId: stored.body.id, chairPersonId: chair?.personId ?? null });
  const whole: Treatment = { itemId: item.id, matter, chairOrder, questions, isDecided: decisions.some(({ fromQuestions }) => fromQuestions) };
  const self = presence.participants.find(({ personId }) => personId === actor.personId) ?? null;
  const moving = {
    meeting: stored.meeting,
    presence,
    item,
    treated: onItem,
    anyQuestionPut: questions.length > 0,
  };
  const remarked = { meeting: stored.meeting, presence, item: onItem, decisions, remarks, notParticipating };
  return {
    itemId: item.id,
    body: stored.body,
    proposals,
    motions: motions.filter((motion) => isSeenBy(motion, { personId: actor.personId, presides, isOfBody: hasMandate(actor, stored.body.id) })),
    treatment: { ...whole, questions: questions.map((question) => asSeenBy(question, self, presides)) },
    steps: questionOrder(whole),
    decisions,
    origins: Object.fromEntries(decisions.map((decision) => [decision.id, originsOf(decision, whole)])),
    remarks,
    notParticipating,
    people: presence.participants.map((participant) => personOf(presence, participant, onItem)),
    chairId: chair?.id ?? null,
    roll: inShort(entitledOn(presence, onItem)),
    self: {
      personId: actor.personId,
      participantId: self?.id ?? null,
      isSecretary: hasRole(actor, "secretary"),
      presides,
      againstMoving: reasonsAgainstMoving({ participant: self, hasMandate: hasMandate(actor, stored.body.id) }, moving),
      ...againstRemarks(remarked, self),
    },
  };
}

/** What others vote is not told while a division is open; one's own vote is. */
function asSeenBy(question: Question, self: Participant | null, presides: boolean): Question {
  const hidden = (division: Division): Division => {
    if (division.method !== "rollCall" || division.closed || division.cancelled || presides) return division;
    const roll = division.roll.map((voter) => (voter.participantId === self?.id ? voter : { ...voter, choice: null }));
    return { ...division, roll };
  };
  return { ...question, divisions: question.divisions.map(hidden) };
}

function inShort(entitled: readonly Entitled[]): RollInShort {
  const groups = [...Map.groupBy(entitled, ({ votingGroup }) => votingGroup)].map(([name, own]) => ({ name, votes: own.reduce((sum, { voteWeight }) => sum + voteWeight, 0) }));
  return { groups: groups.some(({ name }) => name !== null) ? groups : [], isWeighted: entitled.some(({ voteWeight }) => voteWeight !== 1) };
}

function personOf(presence: Presence, participant: Participant, item: MeetingItem) {
  const { id, personId, name, affiliation } = participant;
  const serves = servesOn(presence, participant, item);
  return { id, personId, name, affiliation, serves, mayMove: rightsOn(presence, participant, item).includes("move") };
}

function againstRemarks(on: RemarkedItem, self: Participant | null) {
  if (!self) return { againstReserving: ["didNotServe"] as const, againstStating: ["mayNotSpeak"] as const };
  return { againstReserving: reasonsAgainstReserving(on, self), againstStating: reasonsAgainstStating(on, self) };
}
