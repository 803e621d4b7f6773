import { loadTrees } from "#lib/data/clause-tree.ts";
import { conditionFacts, type NamedFacts } from "#lib/data/condition-facts.ts";
import { type TakenUpAt, takenUpOf } from "#lib/data/condition-taken-up.ts";
import { conditionsOf, type StoredCondition } from "#lib/data/condition.ts";
import { nextMeetingOf } from "#lib/data/next-meeting.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { compute, type Computed } from "#lib/domain/condition/compute.ts";
import { totalOf } from "#lib/domain/pledge/pledge.ts";
import { may } from "#lib/policy/can.ts";
import { type ShownPledge, shownPledges } from "../pledge/shown-pledge.ts";
import { type Reach, reachesItem, reachOf } from "../reach.ts";

/** A § that treated the case: its number, and the day of the meeting. */
export type DecidedParagraph = Readonly<{ itemId: string; meetingId: string; number: number; on: string }>;

/** A condition as it stands now, computed as the page is read: a day that has passed has turned it too. `pledges` are those made under it. */
export type ShownCondition = StoredCondition & Readonly<{ computed: Computed; pledges: readonly PledgedUnder[]; /** Where it was put before the body, once it has been. */ takenUp: TakenUpAt | null }>;

/** A decided pledge that waits for a condition, or once did: by whom, and its öre in all. */
export type PledgedUnder = Readonly<{ payerName: string; sum: bigint }>;

/** What was adopted by one decision, with its conditions and the facts they follow from. */
export type AdoptedDecision = Readonly<{ treeId: string; paragraph: DecidedParagraph; clauses: readonly Clause[]; conditions: readonly ShownCondition[]; facts: NamedFacts; /** The body that decided, and when it meets next. */ body: DecidingBody }>;

/** The conditions of a case. `may` says what the actor may do. */
export type ConditionsPage = Readonly<{
  decisions: readonly AdoptedDecision[];
  paragraphs: readonly DecidedParagraph[];
  may: Readonly<{ edit: boolean; confirm: boolean }>;
}>;

/** A body as it is called in a sentence, and its next planned meeting with the day in Stockholm, where there is one. */
export type DecidingBody = Readonly<{ id: string; name: string; meets: Readonly<{ meetingId: string; on: string }> | null }>;

type TreeRow = DecidedParagraph & { treeId: string | null; adopted: boolean; bodyId: string; bodyName: string };

/** The conditions of a case that reaches the actor (see `readCase`), by the decision they are on; those of a § that doesn't reach them are left out. */
export async function readConditions(actor: Actor, caseId: string, now: Date): Promise<ConditionsPage> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const rows = await treatedItems(tx, workspaceId, caseId, await reachOf(tx, actor, now));
    const takenUp = await takenUpOf(tx, workspaceId, caseId);
    // What was decided only to find how another decision's condition ended is no decision to set conditions on.
    const finding = new Set([...takenUp.values()].map(({ itemId }) => itemId));
    const adopted = rows.filter((row): row is TreeRow & { treeId: string } => row.adopted && row.treeId !== null && !finding.has(row.itemId));
    const trees = await loadTrees(tx, workspaceId, adopted.map(({ treeId }) => treeId));
    const conditions = await conditionsOf(tx, workspaceId, caseId);
    const pledges = await shownPledges(tx, await pledgesOf(tx, workspaceId, [caseId]));
    const decisions: AdoptedDecision[] = [];
    for (const { treeId, ...row } of adopted) {
      const facts = await conditionFacts(tx, workspaceId, treeId, stockholmDay(now));
      const own = conditions
        .filter((condition) => condition.treeId === treeId)
        .map((condition) => ({ ...condition, computed: compute(condition.expression, facts), pledges: pledgedUnder(condition.id, pledges), takenUp: takenUp.get(condition.id) ?? null }));
      const meeting = await nextMeetingOf(tx, workspaceId, row.bodyId, now);
      const body = { id: row.bodyId, name: row.bodyName, meets: meeting && { meetingId: meeting.id, on: stockholmDay(meeting.startsAt) } };
      decisions.push({ treeId, paragraph: paragraphOf(row), clauses: trees.get(treeId) ?? [], conditions: own, facts, body });
    }
    const paragraphs = [...new Map(rows.map((row) => [row.itemId, paragraphOf(row)])).values()];
    const subject = { workspaceId };
    return { decisions, paragraphs, may: { edit: may(actor, "condition.edit", subject), confirm: may(actor, "condition.confirm", subject) } };
  });
}

function pledgedUnder(conditionId: string, pledges: readonly ShownPledge[]): readonly PledgedUnder[] {
  const under = pledges.filter(({ conditions }) => conditions.some(({ id }) => id === conditionId));
  return under.map(({ payerName, confirmation }) => ({ payerName, sum: totalOf(confirmation?.years ?? []) }));
}

async function treatedItems(tx: Tx, workspaceId: string, caseId: string, reach: Reach): Promise<TreeRow[]> {
  return tx.$queryRaw<TreeRow[]>`
    SELECT i.id AS "itemId", m.id AS "meetingId", g.number, (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "on", d."treeId", b.id AS "bodyId", coalesce(b.rules ->> 'definiteName', b.name) AS "bodyName",
      coalesce(d.outcome IN ('adopted', 'adoptedWithChanges'), false) AS adopted
    FROM "AgendaItem" i
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    LEFT JOIN "Decision" d ON d."workspaceId" = i."workspaceId" AND d."itemId" = i.id
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."caseId" = ${caseId}::uuid AND ${reachesItem(reach)}
    ORDER BY m."startsAt", g.number, d.position`;
}

function paragraphOf({ itemId, meetingId, number, on }: DecidedParagraph): DecidedParagraph {
  return { itemId, meetingId, number, on };
}
