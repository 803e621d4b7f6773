import { z } from "zod";
import { createDivision, lockDivision, type PlacedDivision, saveEnd, saveOpenVote, saveTotals } from "#lib/data/division.ts";
import { newId } from "#lib/data/id.ts";
import { createQuestion } from "#lib/data/question.ts";
import { reasonsAgainstDeciding, refusalToDecide } from "#lib/domain/decision/treatment.ts";
import { draw, giveCastingVote } from "#lib/domain/division/break-tie.ts";
import { divisionMethods, type Division } from "#lib/domain/division/division.ts";
import { closeDivision } from "#lib/domain/division/end-division.ts";
import { enterTotals } from "#lib/domain/division/enter-totals.ts";
import { hindranceNow } from "#lib/domain/division/hindrance.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import { openDivision as open } from "#lib/domain/division/open-division.ts";
import { enterVote as enter } from "#lib/domain/division/vote.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { recusalFrom } from "#lib/domain/presence/present.ts";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { cancelVote } from "#lib/domain/question/cancel-vote.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import { putQuestion } from "#lib/domain/question/put-question.ts";
import { questionOf } from "#lib/domain/question/treatment.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "../question/at-matter.ts";
import { keyShape, optionShape } from "../question/question-shape.ts";
import type { Told } from "../room/at-meeting.ts";
import { choiceShape } from "./choice-shape.ts";

const onItem = { meetingId: z.uuid(), itemId: z.uuid() };
const onDivision = { ...onItem, divisionId: z.uuid() };

const majorityShape = z.union([
  z.enum(["simple", "absolute", "twoThirds", "threeQuarters"]),
  z.strictObject({
    share: z.tuple([z.int().min(1, "division.majority").max(1000), z.int().min(1, "division.majority").max(1000)]),
    more: z.boolean(),
    of: z.enum(["cast", "present", "entitled"]),
  }),
]);

export const callDivisionShape = z.strictObject({
  ...onItem,
  key: keyShape,
  method: z.enum(divisionMethods),
  majority: majorityShape.default("simple"),
  inEachGroup: z.boolean().default(false),
  concernsPerson: z.boolean().default(false),
});

/**
 * Calls for a division on a question. Opens it on what the chair found carried against what stands against it; with more
 * than two options the question that finds the counter-proposal is put instead, and the division is called for again
 * when that is decided. Gives the division's id, or null and the question that was put.
 */
export async function callDivision(context: ActContext, input: z.infer<typeof callDivisionShape>) {
  const { meetingId, itemId, key, method, majority, inEachGroup, concernsPerson } = input;
  type Called = { divisionId: string | null; counter: QuestionKey | null };
  return atMatter<Called>(context, { act: "division.open", meetingId, itemId, policy: "question.put", during: "recording" }, async (at) => {
    const { tx, workspaceId, treatment, done, divided } = at;
    accepted(refusalToDecide(reasonsAgainstDeciding(at.meeting, at.item, quorumOn(divided.presence, divided.item))));
    const next = accepted(nextContest(treatment, key));
    if (next.kind === "counterFirst") {
      const counter = accepted(putQuestion(treatment, { id: newId(), key: next.key, put: done }));
      await createQuestion(tx, workspaceId, counter);
      return { value: { divisionId: null, counter: next.key }, subject: { type: "question", id: counter.id }, facts: { method }, after: counter };
    }
    const question = questionOf(treatment, key);
    if (!question) throw new Refused("question.notPut");
    const rule = typeof majority === "string" ? majorities[majority] : majority;
    const opening = { id: newId(), questionId: question.id, contest: next.contest, method, majority: rule, inEachGroup, concernsPerson, opened: done };
    const division = accepted(open(opening, divided));
    await createDivision(tx, workspaceId, question.id, division);
    const facts = { method, voters: division.roll.length };
    return { value: { divisionId: division.id, counter: null }, subject: { type: "division", id: division.id }, facts, after: division };
  });
}

export const enterVoteShape = z.strictObject({ ...onDivision, participantId: z.uuid(), choice: choiceShape.nullable() });

/** Enters what someone votes by voice in a roll call; it can be entered anew until it is closed, and null takes it back. */
export async function enterVote(context: ActContext, { participantId, choice, ...on }: z.infer<typeof enterVoteShape>) {
  return atDivision(context, { ...on, act: "division.enterVote" }, async ({ tx, workspaceId, division, divided, now }) => {
    const hindrance = hindranceNow(participantId, divided.presence, divided.item, stockholmDay(now));
    accepted(enter(division, { participantId, choice }, hindrance));
    await saveOpenVote(tx, workspaceId, division.id, participantId, choice);
    return { value: null };
  });
}

export const enterTotalsShape = z.strictObject({
  ...onDivision,
  tallies: z.array(z.strictObject({
    counted: z.union([z.enum(["yes", "no", "abstain"]), optionShape]),
    group: z.string().max(200).nullable(),
    votes: z.int("division.noNumber").min(0, "division.noNumber").max(1_000_000, "division.noNumber"),
  })).max(1000),
});

/** Enters the totals of a show of hands. */
export async function enterHands(context: ActContext, { tallies, ...on }: z.infer<typeof enterTotalsShape>) {
  return atDivision(context, { ...on, act: "division.enterTotals" }, async ({ tx, workspaceId, division }) => {
    accepted(enterTotals(division, tallies));
    await saveTotals(tx, workspaceId, division.id, tallies);
    return { value: null };
  });
}

export const closeDivisionShape = z.strictObject(onDivision);

/** Closes a division; nothing is counted after that. Those who haven't voted are told as not voting. */
export async function closeVoting(context: ActContext, on: z.infer<typeof closeDivisionShape>) {
  return atDivision(context, { ...on, act: "division.close" }, async ({ tx, workspaceId, division, divided, done }) => {
    const recused = divided.presence.participants.filter((one) => recusalFrom(one, divided.item)).map(({ id }) => id);
    const closed = accepted(closeDivision(division, done, recused));
    await saveEnd(tx, workspaceId, closed);
    return { value: null };
  });
}

export const cancelDivisionShape = z.strictObject({ ...onDivision, reason: z.string().max(2000, "division.reasonMissing") });

/** Cancels a division with a reason, so that it can be held again; both stay on record. */
export async function cancelVoting(context: ActContext, { reason, ...on }: z.infer<typeof cancelDivisionShape>) {
  return atDivision(context, { ...on, act: "division.cancel" }, async ({ tx, workspaceId, treatment, division, done }) => {
    const cancelled = accepted(cancelVote(treatment, division, { ...done, reason }));
    await saveEnd(tx, workspaceId, cancelled);
    return { value: null, facts: { reason: cancelled.cancelled!.reason } };
  });
}

export const castingVoteShape = z.strictObject({ ...onDivision, vote: z.enum(["yes", "no"]) });

/** Keeps the chair's casting vote: given by the chair, or written by the secretary as the chair has said it. */
export async function recordCastingVote(context: ActContext, { vote, ...on }: z.infer<typeof castingVoteShape>) {
  return atDivision(context, { ...on, act: "division.castingVote" }, async ({ tx, workspaceId, division, chair }) => {
    const chairId = chair?.id ?? null;
    if (chairId === null) throw new Refused("division.onlyChair");
    const decided = accepted(giveCastingVote(division, { vote, byId: chairId, chairId }));
    await saveEnd(tx, workspaceId, decided);
    return { value: null, facts: { vote } };
  });
}

export const drawShape = z.strictObject({ ...onDivision, drawn: z.array(optionShape).min(1).max(100) });

/** Keeps what the lot fell on. */
export async function recordDraw(context: ActContext, { drawn, ...on }: z.infer<typeof drawShape>) {
  return atDivision(context, { ...on, act: "division.draw" }, async ({ tx, workspaceId, division }) => {
    await saveEnd(tx, workspaceId, accepted(draw(division, drawn)));
    return { value: null };
  });
}

type OnDivision = Readonly<{ meetingId: string; itemId: string; divisionId: string; act: string }>;

/** Runs an act on one division, locked. What anyone has voted is never told to the audit, digests included. */
async function atDivision<T>(
  context: ActContext,
  { divisionId, ...on }: OnDivision,
  work: (at: AtMatter & PlacedDivision & Readonly<{ division: Division }>) => Promise<Told<T>>,
): Promise<T> {
  return atMatter(context, { ...on, policy: "question.put", during: "recording" }, async (at) => {
    const placed = await lockDivision(at.tx, at.workspaceId, divisionId);
    if (placed?.itemId !== on.itemId) throw new Refused("division.gone");
    const told = await work({ ...at, ...placed });
    return { subject: { type: "division", id: divisionId }, ...told, facts: { method: placed.division.method, ...told.facts } };
  });
}
