import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadTree } from "#lib/data/clause-tree.ts";
import { conditionFacts } from "#lib/data/condition-facts.ts";
import { addTakenUp, adoptedAt, takenUpOf } from "#lib/data/condition-taken-up.ts";
import { conditionsOf, type StoredCondition } from "#lib/data/condition.ts";
import { newId } from "#lib/data/id.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { conditionItem } from "#lib/documents/condition/condition-item.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { blankClause, flatten } from "#lib/domain/clause/tree.ts";
import { compute } from "#lib/domain/condition/compute.ts";
import type { ConditionOnClauses, Confirmation } from "#lib/domain/condition/in-force.ts";
import { outcomeToTakeUp, whatFollows } from "#lib/domain/condition/take-up.ts";
import { leafTallies } from "#lib/domain/condition/tally.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { atAgenda } from "../agenda/at-agenda.ts";
import { type Drafted, draftItem, draftProposal, draftText } from "../agenda/draft-item.ts";
import type { ActContext } from "../perform.ts";
import type { AtMeeting } from "../room/at-meeting.ts";
import { writableCondition } from "./writable-condition.ts";

export const takeUpConditionShape = z.strictObject({ caseId: z.uuid(), conditionId: z.uuid(), meetingId: z.uuid() });

type Draft = Drafted & Readonly<{ text: string; condition: StoredCondition; outcome: Confirmation["outcome"] }>;

/**
 * Puts a condition that is met, or can't be met any more, before the body that decided under it: an item at its coming meeting
 * with what has come of the condition, and the proposal to find that it is so and what follows (DOMAIN.md §3, "Condition").
 * Refused for all but the secretary, as `outcomeToTakeUp`, at the meeting of another body (`condition.otherBody`) and after
 * the meeting. Gives the item's id.
 */
export async function takeUpCondition(context: ActContext, { meetingId, ...subject }: z.infer<typeof takeUpConditionShape>): Promise<{ itemId: string }> {
  const itemId = newId();
  let draft: Draft;
  const afterwards = async (at: AtMeeting) => {
    const { condition: { id, text }, outcome } = draft;
    await draftText(at, itemId, draft.text);
    await addTakenUp(at.tx, at.workspaceId, { conditionId: id, itemId, outcome, byId: at.actor.personId, at: at.now });
    const event = { act: "condition.takeUp", subject: { type: "condition", id }, caseId: subject.caseId, facts: { text, outcome, body: at.body.name }, after: { itemId } };
    await appendAudit(at.tx, at.actor, event, at.now);
  };
  return atAgenda(context, { act: "agenda.add", meetingId, itemId, afterwards }, async (agenda, at) => {
    draft = await draftOf(at, subject, itemId);
    return draftItem(agenda, at, draft);
  });
}

async function draftOf(at: AtMeeting, { caseId, conditionId }: { caseId: string; conditionId: string }, itemId: string): Promise<Draft> {
  const { tx, actor, workspaceId, now } = at;
  const condition = await writableCondition(tx, actor, { caseId, conditionId }, "condition.confirm", now);
  const { text, treeId, expression, confirmation } = condition;
  const today = stockholmDay(now);
  const facts = await conditionFacts(tx, workspaceId, treeId, today);
  const outcome = accepted(outcomeToTakeUp(confirmation, compute(expression, facts), (await takenUpOf(tx, workspaceId, caseId)).get(conditionId) ?? null));
  const decided = await adoptedAt(tx, workspaceId, treeId);
  if (decided?.bodyId !== at.body.id) throw new Refused("condition.otherBody");

  const { language } = await loadWorkspace(tx, workspaceId);
  const tallies = leafTallies(expression, facts).map(({ counting, lacking }) => ({ counting: counting.length, lacking: lacking.map(({ id }) => facts.names.get(id) ?? "") }));
  const words = conditionItem({ text, outcome, decided, tallies, today, ...(await following(tx, workspaceId, condition, outcome)) }, language);
  const clauses = words.clauses.map((clause) => ({ ...blankClause(newId(), clause.text), act: clause.act }));
  const proposalId = await draftProposal(at, caseId, clauses);
  const { secrecyGround } = decided;
  return { itemId, title: words.title, presenter: "", secrecyGround, text: words.matter, ofCase: { caseId, proposalId, documentIds: [] }, condition, outcome };
}

/** What comes into force or lapses by it; conditions that are on their way to be confirmed count as if they were. */
async function following(tx: Tx, workspaceId: string, condition: StoredCondition, outcome: "met" | "failed") {
  const tree = await loadTree(tx, workspaceId, condition.treeId);
  const onTheWay = await takenUpOf(tx, workspaceId, condition.caseId);
  const conditions = (await conditionsOf(tx, workspaceId, condition.caseId)).map((each): ConditionOnClauses => {
    const takenUp = onTheWay.get(each.id);
    const expected = takenUp && takenUp.came !== "otherwise" ? takenUp.outcome : null;
    return { ...each, confirmed: each.confirmation?.outcome ?? expected };
  });
  return { follows: whatFollows(tree, conditions, { id: condition.id, outcome }), clauses: flatten(tree).length };
}
