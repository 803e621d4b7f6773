import type { Option, Question, QuestionKey } from "#lib/domain/question/question.ts";
import { divisionsOfQuestions } from "./division.ts";
import type { Tx } from "./transaction.ts";

/** The questions put on several items, by item, each in the order they were put. */
export async function questionsOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, Question[]>> {
  const rows = await tx.question.findMany({
    where: { workspaceId, itemId: { in: [...itemIds] } },
    orderBy: [{ itemId: "asc" }, { position: "asc" }],
  });
  const divisions = await divisionsOfQuestions(tx, workspaceId, rows.map(({ id }) => id));
  const questions = rows.map((row): Question => ({
    id: row.id,
    itemId: row.itemId,
    key: row.key as QuestionKey,
    options: row.options as Option[],
    seats: row.seats,
    put: { by: row.putById, at: row.putAt },
    found: row.found as Option[],
    divisions: divisions.get(row.id) ?? [],
  }));
  return Map.groupBy(questions, ({ itemId }) => itemId);
}

/** Keeps a question that has just been put, after those the item has. */
export async function createQuestion(tx: Tx, workspaceId: string, { id, itemId, key, options, seats, put, found }: Question): Promise<void> {
  const position = await tx.question.count({ where: { workspaceId, itemId } });
  await tx.question.create({
    data: { workspaceId, id, itemId, position, key, options: [...options], seats, putById: put.by, putAt: put.at, found: [...found] },
  });
}

/** Keeps what the chair has found carried. */
export async function saveFound(tx: Tx, workspaceId: string, { id, found }: Question): Promise<void> {
  await tx.question.update({ where: { workspaceId_id: { workspaceId, id } }, data: { found: [...found] } });
}

/** Takes away a question that was put by mistake; one that a division has been held on can't be. */
export async function deleteQuestion(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.question.delete({ where: { workspaceId_id: { workspaceId, id } } });
}

/** The order in which the chair wants the questions of an item put, and how many there are to elect. */
export async function saveQuestionOrder(
  tx: Tx,
  workspaceId: string,
  itemId: string,
  order: { questionOrder?: readonly QuestionKey[]; ordinarySeats?: number; substituteSeats?: number },
): Promise<void> {
  const { questionOrder, ...seats } = order;
  await tx.agendaItem.update({
    where: { workspaceId_id: { workspaceId, id: itemId } },
    data: { ...seats, ...(questionOrder && { questionOrder: [...questionOrder] }) },
  });
}
