import type { Matter, Question, QuestionKey } from "#lib/domain/question/question.ts";
import type { StoredMeeting } from "./meeting.ts";
import { motionsOfItems, type StoredMotion } from "./motion.ts";
import { type ProposalBefore, proposalsBefore } from "./proposals-before.ts";
import { questionsOfItems } from "./question.ts";
import type { Tx } from "./transaction.ts";

/** What an item's questions follow from, those that have been put, and in what order the chair wants them. */
export type StoredMatter = Readonly<{
  matter: Matter;
  /** The proposals of the matter, and whose they are. */
  proposals: readonly ProposalBefore[];
  /** All motions of the item, those not in the record too. */
  motions: readonly StoredMotion[];
  questions: readonly Question[];
  chairOrder: readonly QuestionKey[];
}>;

/** The matter of an item of the meeting. */
export async function loadMatter(tx: Tx, workspaceId: string, stored: Pick<StoredMeeting, "body">, itemId: string): Promise<StoredMatter> {
  const matter = (await mattersOfItems(tx, workspaceId, stored, [itemId])).get(itemId);
  if (!matter) throw new Error(`no item ${itemId}`);
  return matter;
}

/** The matters of several items, by item; the number of queries is the same however many they are. */
export async function mattersOfItems(
  tx: Tx,
  workspaceId: string,
  { body }: Pick<StoredMeeting, "body">,
  itemIds: readonly string[],
): Promise<Map<string, StoredMatter>> {
  const items = await tx.agendaItem.findMany({
    where: { workspaceId, id: { in: [...itemIds] } },
    select: {
      id: true,
      caseId: true,
      questionOrder: true,
      ordinarySeats: true,
      substituteSeats: true,
      nominations: { orderBy: { position: "asc" }, select: { nominator: true, name: true } },
    },
  });
  const motionsBy = await motionsOfItems(tx, workspaceId, itemIds);
  const proposalsBy = await proposalsBefore(tx, workspaceId, itemIds);
  const questionsBy = await questionsOfItems(tx, workspaceId, itemIds);
  const putOff = await itemsPutOffByMinority(tx, workspaceId, items.flatMap(({ caseId }) => caseId ?? []));
  return new Map(
    items.map((item) => {
      const motions = motionsBy.get(item.id) ?? [];
      const proposals = proposalsBy.get(item.id) ?? [];
      const matter: Matter = {
        body,
        proposals: proposals.map(({ versionId, clauses }) => ({ versionId, clauses })),
        motions: motions.filter(({ recorded }) => recorded !== null),
        nominations: item.nominations,
        seats: { ordinary: item.ordinarySeats, substitute: item.substituteSeats },
        minorityUsed: putOff.some(({ caseId, id }) => caseId === item.caseId && id !== item.id),
      };
      const chairOrder = item.questionOrder as QuestionKey[];
      return [item.id, { matter, proposals, motions, questions: questionsBy.get(item.id) ?? [], chairOrder }];
    }),
  );
}

/** The treatments of these cases in which a minority had the case put off (KL 5:50: once per case). */
async function itemsPutOffByMinority(tx: Tx, workspaceId: string, caseIds: readonly string[]): Promise<{ id: string; caseId: string | null }[]> {
  if (caseIds.length === 0) return [];
  return tx.agendaItem.findMany({
    where: { workspaceId, caseId: { in: [...caseIds] }, decisions: { some: { byMinority: true } } },
    select: { id: true, caseId: true },
  });
}
