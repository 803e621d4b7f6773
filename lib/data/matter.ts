import type { Matter, Question, QuestionKey } from "#lib/domain/question/question.ts";
import type { StoredMeeting } from "./meeting.ts";
import { motionsOfItems, type StoredMotion } from "./motion.ts";
import { proposalsBefore } from "./proposals-before.ts";
import { questionsOfItems } from "./question.ts";
import type { Tx } from "./transaction.ts";

/** What an item's questions follow from, those that have been put, and in what order the chair wants them. */
export type StoredMatter = Readonly<{
  matter: Matter;
  /** All motions of the item, those not in the record too. */
  motions: readonly StoredMotion[];
  questions: readonly Question[];
  chairOrder: readonly QuestionKey[];
}>;

/** The matter of an item of the meeting. */
export async function loadMatter(tx: Tx, workspaceId: string, { body }: StoredMeeting, itemId: string): Promise<StoredMatter> {
  const item = await tx.agendaItem.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: itemId } },
    select: {
      caseId: true,
      questionOrder: true,
      ordinarySeats: true,
      substituteSeats: true,
      nominations: { orderBy: { position: "asc" }, select: { nominator: true, name: true } },
    },
  });
  const motions = (await motionsOfItems(tx, workspaceId, [itemId])).get(itemId) ?? [];
  const proposals = (await proposalsBefore(tx, workspaceId, [itemId])).get(itemId) ?? [];
  return {
    matter: {
      body,
      proposals: proposals.map(({ versionId, clauses }) => ({ versionId, clauses })),
      motions: motions.filter(({ recorded }) => recorded !== null),
      nominations: item.nominations,
      seats: { ordinary: item.ordinarySeats, substitute: item.substituteSeats },
      minorityUsed: await minorityUsed(tx, workspaceId, item.caseId, itemId),
    },
    motions,
    questions: (await questionsOfItems(tx, workspaceId, [itemId])).get(itemId) ?? [],
    chairOrder: item.questionOrder as QuestionKey[],
  };
}

/** Whether a minority has had the case put off at another treatment of it (KL 5:50: once per case). */
async function minorityUsed(tx: Tx, workspaceId: string, caseId: string | null, itemId: string): Promise<boolean> {
  if (caseId === null) return false;
  const earlier = await tx.decision.count({ where: { workspaceId, byMinority: true, item: { caseId, id: { not: itemId } } } });
  return earlier > 0;
}
