import { clausesDiffer } from "#lib/domain/clause/diff.ts";
import type { Decision } from "#lib/domain/decision/decision.ts";
import { decisionFromQuestions, type DraftDecision } from "#lib/domain/decision/from-questions.ts";
import { type Motion, motionState, type Mover } from "#lib/domain/motion/motion.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { rightsOn } from "#lib/domain/presence/rights.ts";
import { optionsOf } from "#lib/domain/question/live-motions.ts";
import { questionOrder, type QuestionStep } from "#lib/domain/question/order.ts";
import { kindOf } from "#lib/domain/question/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Found } from "./found.ts";
import { itemsSeen, type LintRecord, type SeenItem } from "./lint-record.ts";

/** What was moved, the order in which it was put, and whether the decision is what was carried (KL 5:67, 1, 2 and 4). */
export function motionsAndQuestions(record: LintRecord): readonly Found[] {
  return itemsSeen(record).flatMap((seen) => [...motions(record, seen), ...questions(seen), ...decision(seen)]);
}

function motions(record: LintRecord, seen: SeenItem): readonly Found[] {
  return seen.item.motions.flatMap((motion): readonly Found[] => {
    const state = motionState(motion);
    const where = { place: { itemId: seen.item.id, motionId: motion.id }, facts: { item: seen.called, movers: namesOf(motion) } };
    if (state === "handedIn") return [{ code: "motionNotRecorded", ...where }];
    if (state !== "recorded") return [];
    if (motion.movers.length === 0) return [{ code: "motionWithoutMover", ...where }];
    return motion.movers.filter((mover) => moverLacksRight(record, seen, mover)).map((mover) => withoutRight(seen, motion, mover));
  });
}

/** One who wasn't there or may not move. One who was recused is told as such. */
function moverLacksRight({ presence }: LintRecord, { at }: SeenItem, mover: Mover): boolean {
  const participant = participantWho(presence.participants, mover);
  if (!participant) return true;
  return !recusalFrom(participant, at) && !rightsOn(presence, participant, at).includes("move");
}

/** The participant who moved: by person, or by name for one who isn't in the register. */
export function participantWho(participants: readonly Participant[], { personId, name }: Mover): Participant | undefined {
  return participants.find((one) => (personId === null ? one.name === name : one.personId === personId));
}

function withoutRight({ item, called }: SeenItem, motion: Motion, { name }: Mover): Found {
  return { code: "moverWithoutRight", place: { itemId: item.id, motionId: motion.id }, facts: { item: called, name } };
}

function questions({ item, called }: SeenItem): readonly Found[] {
  const steps = questionOrder(item.treatment);
  const undecided = steps.filter((step) => step.state === "put" && (step.awaits === "finding" || step.awaits === "division"));
  return [
    ...undecided.map(({ key }): Found => ({ code: "questionUndecided", place: { itemId: item.id }, facts: { item: called, question: kindOf(key) } })),
    ...(item.decisions.length > 0 ? unput(item.motions, steps) : []).map(
      (motion): Found => ({ code: "motionNotPut", place: { itemId: item.id, motionId: motion.id }, facts: { item: called, movers: namesOf(motion) } }),
    ),
  ];
}

/** The motions that were neither put nor withdrawn, and haven't fallen with what was carried. */
function unput(all: readonly Motion[], steps: readonly QuestionStep[]): readonly Motion[] {
  const waiting = steps.filter(({ state }) => state === "next" || state === "waiting").flatMap(({ options }) => options);
  const put = steps.filter(({ state }) => state === "put" || state === "decided").flatMap(({ options }) => options);
  return all.filter((motion) => {
    const own = optionsOf(motion);
    const isWaiting = own.some((option) => waiting.includes(option)) && !own.some((option) => put.includes(option));
    return motionState(motion) === "recorded" && isWaiting;
  });
}

/** Whether what the questions carried is what the record has as decided. More can have been decided than was put. */
function decision({ item, called }: SeenItem): readonly Found[] {
  if (item.treatment.questions.length === 0) return [];
  const carried = decisionFromQuestions(item.treatment);
  if (carried instanceof Refused) return [];
  const where = { place: { itemId: item.id }, facts: { item: called } };
  if (item.decisions.length === 0) return [{ code: "decisionMissing", ...where }];
  const isAsCarried = carried.every((draft) => item.decisions.some((each) => agrees(draft, each)));
  return isAsCarried ? [] : [{ code: "decisionDiffers", ...where }];
}

/** A decision in words or by reference says as much as the clauses it stands for: only clauses against clauses are compared. */
function agrees(draft: DraftDecision, { outcome, clauses, elected }: Decision): boolean {
  if (draft.outcome !== outcome) return false;
  const isOther = draft.clauses.length > 0 && clauses.length > 0 && clausesDiffer(draft.clauses, clauses);
  const isElected = ({ name, as }: Decision["elected"][number]) => elected.some((one) => one.name === name && one.as === as);
  return !isOther && draft.elected.every(isElected);
}

function namesOf({ movers }: Motion): string {
  return movers.map(({ name }) => name).join(", ");
}
