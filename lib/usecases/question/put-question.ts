import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { createQuestion, deleteQuestion, saveFound, saveQuestionOrder } from "#lib/data/question.ts";
import { findCarried, putQuestion as put, undoQuestion } from "#lib/domain/question/put-question.ts";
import { reorderQuestions } from "#lib/domain/question/precedence.ts";
import { questionOf } from "#lib/domain/question/treatment.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMatter } from "./at-matter.ts";
import { keyShape, optionShape } from "./question-shape.ts";

const onItem = { meetingId: z.uuid(), itemId: z.uuid() };
const atQuestion = { policy: "question.put", during: "recording" } as const;

export const putQuestionShape = z.strictObject({ ...onItem, key: keyShape, found: z.array(optionShape).max(200).default([]) });

/**
 * Puts the question whose turn it is, and in the same act, where it is told, what the chair found carried. Gives the
 * question's id. Refused out of turn, while another is undecided and once the decision is written.
 */
export async function putQuestion(context: ActContext, { meetingId, itemId, key, found }: z.infer<typeof putQuestionShape>) {
  return atMatter(context, { act: "question.put", meetingId, itemId, ...atQuestion }, async ({ tx, workspaceId, treatment, done }) => {
    const asked = accepted(put(treatment, { id: newId(), key, put: done }));
    const after = { ...treatment, questions: [...treatment.questions, asked] };
    const question = found.length > 0 ? accepted(findCarried(after, key, found)) : asked;
    await createQuestion(tx, workspaceId, question);
    return { value: { questionId: question.id }, subject: { type: "question", id: question.id }, facts: { key }, after: question };
  });
}

export const findCarriedShape = z.strictObject({ ...onItem, key: keyShape, found: z.array(optionShape).min(1, "question.notAnOption").max(200) });

/** Records what the chair found carried by acclamation; it can be said anew until a division is called or the next question put. */
export async function recordFound(context: ActContext, { meetingId, itemId, key, found }: z.infer<typeof findCarriedShape>) {
  return atMatter(context, { act: "question.find", meetingId, itemId, ...atQuestion }, async ({ tx, workspaceId, treatment }) => {
    const question = accepted(findCarried(treatment, key, found));
    await saveFound(tx, workspaceId, question);
    return { value: null, subject: { type: "question", id: question.id }, facts: { key }, before: questionOf(treatment, key), after: question };
  });
}

export const undoQuestionShape = z.strictObject({ ...onItem, key: keyShape });

/** Takes back the question that was put last, when it was a mistake. Refused once it has been voted on. */
export async function takeQuestionBack(context: ActContext, { meetingId, itemId, key }: z.infer<typeof undoQuestionShape>) {
  return atMatter(context, { act: "question.undo", meetingId, itemId, ...atQuestion }, async ({ tx, workspaceId, treatment }) => {
    accepted(undoQuestion(treatment, key));
    const question = questionOf(treatment, key);
    if (!question) throw new Refused("question.notPut");
    await deleteQuestion(tx, workspaceId, question.id);
    return { value: null, subject: { type: "question", id: question.id }, facts: { key }, before: question };
  });
}

export const reorderQuestionsShape = z.strictObject({ ...onItem, order: z.array(keyShape).max(300) });

/** Keeps the order in which the chair wants the questions put. Refuses one in which a question makes no sense where it stands. */
export async function orderQuestions(context: ActContext, { meetingId, itemId, order }: z.infer<typeof reorderQuestionsShape>) {
  return atMatter(context, { act: "question.order", meetingId, itemId, ...atQuestion }, async ({ tx, workspaceId, treatment }) => {
    const chairOrder = accepted(reorderQuestions(treatment, order));
    await saveQuestionOrder(tx, workspaceId, itemId, { questionOrder: chairOrder });
    return { value: null, before: treatment.chairOrder, after: chairOrder };
  });
}

const seats = z.int().min(0, "question.seats").max(100, "question.seats");
export const setSeatsShape = z.strictObject({ ...onItem, ordinary: seats, substitute: seats });

/** Says how many are to be elected on the item. Refused once an election has been put. */
export async function setSeats(context: ActContext, { meetingId, itemId, ordinary, substitute }: z.infer<typeof setSeatsShape>) {
  return atMatter(context, { act: "question.seats", meetingId, itemId, ...atQuestion, during: "writing" }, async ({ tx, workspaceId, treatment }) => {
    const isPut = questionOf(treatment, "election:ordinary") ?? questionOf(treatment, "election:substitute");
    if (isPut) throw new Refused("question.alreadyPut");
    await saveQuestionOrder(tx, workspaceId, itemId, { ordinarySeats: ordinary, substituteSeats: substitute });
    return { value: null, facts: { ordinary, substitute }, before: treatment.matter.seats };
  });
}
