import type { Nomination } from "#lib/domain/decision/decision.ts";
import type { Matter, Question, QuestionKey } from "#lib/domain/question/question.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
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
  const items = await itemsOf(tx, workspaceId, itemIds);
  const motionsBy = await motionsOfItems(tx, workspaceId, itemIds);
  const proposalsBy = await proposalsBefore(tx, workspaceId, itemIds);
  const questionsBy = await questionsOfItems(tx, workspaceId, itemIds);
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
        minorityUsed: item.minorityUsed,
      };
      return [item.id, { matter, proposals, motions, questions: questionsBy.get(item.id) ?? [], chairOrder: item.questionOrder }];
    }),
  );
}

type ItemRow = {
  id: string;
  questionOrder: QuestionKey[];
  ordinarySeats: number;
  substituteSeats: number;
  nominations: Nomination[];
  minorityUsed: boolean;
};

/** The items, and whether a minority had the case put off when it was treated elsewhere (KL 5:50: once per case). */
async function itemsOf(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<ItemRow[]> {
  const nominations = Prisma.sql`SELECT nominator, name FROM "Nomination" WHERE "workspaceId" = i."workspaceId" AND "itemId" = i.id ORDER BY position`;
  return tx.$queryRaw<ItemRow[]>`
    SELECT i.id, i."questionOrder", i."ordinarySeats", i."substituteSeats", ${listOf(nominations)} AS nominations,
           EXISTS (SELECT FROM "AgendaItem" o JOIN "Decision" d ON d."workspaceId" = o."workspaceId" AND d."itemId" = o.id AND d."byMinority"
                   WHERE o."workspaceId" = i."workspaceId" AND o."caseId" = i."caseId" AND o.id <> i.id) AS "minorityUsed"
    FROM "AgendaItem" i WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ANY(${[...itemIds]}::uuid[])`;
}
