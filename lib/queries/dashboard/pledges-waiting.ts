import { moneyReplies } from "#lib/data/money-replies.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { yearOf } from "#lib/domain/calendar/days.ts";
import { todosOfPledges } from "#lib/domain/todo/of-pledges.ts";
import type { Todo, TodoCase } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** Cases looked into at a time; the oldest come first. */
const most = 20;

/** Cases whose pledges may wait for something: in `hasReplies` one that is only proposed is by an organisation that has replied. */
type Waiting = { readonly case: TodoCase; readonly hasReplies: boolean };

/** What the pledges wait for, for one who confirms and invoices them: the secretary, whom everything reaches. */
export async function todosOfLedgers(tx: Tx, actor: Actor, today: string): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "pledge.confirm", { workspaceId })) return [];
  const waiting = await casesWaiting(tx, workspaceId, yearOf(today));
  if (waiting.length === 0) return [];
  const byCase = Map.groupBy(await pledgesOf(tx, workspaceId, waiting.map((of) => of.case.id)), ({ caseId }) => caseId);
  const todos: Todo[] = [];
  for (const { case: about, hasReplies } of waiting) {
    const replied = new Set(hasReplies ? (await moneyReplies(tx, workspaceId, about.id)).keys() : []);
    todos.push(...todosOfPledges({ case: about, pledges: byCase.get(about.id) ?? [], replied }, today));
  }
  return todos;
}

/** A closed case is invoiced too: money comes long after. */
async function casesWaiting(tx: Tx, workspaceId: string, year: number): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`
    SELECT jsonb_build_object('id', c.id, 'registrationNumber', c."registrationNumber", 'title', c.title, 'onAgenda', NULL) AS case, w."hasReplies"
    FROM "Case" c
    CROSS JOIN LATERAL (SELECT c."closedAt" IS NULL AND EXISTS (
      SELECT FROM "Pledge" p
      JOIN "Round" r ON r."workspaceId" = p."workspaceId" AND r."caseId" = p."caseId" AND r.kind = 'recommendation'
      JOIN "RoundAddressee" a ON a."workspaceId" = r."workspaceId" AND a."roundId" = r.id AND a."organisationId" = p."organisationId"
      JOIN "Reply" y ON y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id
      WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id
        AND NOT EXISTS (SELECT FROM "PledgeConfirmation" k WHERE k."workspaceId" = p."workspaceId" AND k."pledgeId" = p.id)
        AND NOT EXISTS (SELECT FROM "PledgeWithdrawal" k WHERE k."workspaceId" = p."workspaceId" AND k."pledgeId" = p.id)) AS "hasReplies") w
    WHERE c."workspaceId" = ${workspaceId}::uuid
      AND EXISTS (SELECT FROM "Pledge" p WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id)
      AND (w."hasReplies" OR EXISTS (
        SELECT FROM "Pledge" p JOIN "PledgedYear" y ON y."workspaceId" = p."workspaceId" AND y."pledgeId" = p.id AND y.year <= ${year}
        WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id
          AND p."organisationId" IS DISTINCT FROM (SELECT o."organisationId" FROM "Workspace" o WHERE o.id = p."workspaceId")
          AND y.sum > coalesce((SELECT sum(i.sum) FROM "PledgeInvoice" i WHERE i."workspaceId" = y."workspaceId" AND i."pledgeId" = y."pledgeId" AND i.year = y.year
            AND NOT EXISTS (SELECT FROM "PledgeInvoiceEnd" e WHERE e."workspaceId" = i."workspaceId" AND e."invoiceId" = i.id AND e.kind = 'credited')), 0)))
    ORDER BY c."openedOn", c.id LIMIT ${most}`;
}
