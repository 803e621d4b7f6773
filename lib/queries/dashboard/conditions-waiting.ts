import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Todo, TodoCase } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/**
 * The conditions that a person is to confirm, once for each open case: those that are met, and those that can't be met any
 * longer since every round of replies about them is closed. What stands on an agenda waits for the meeting.
 */
export async function todosOfConditions(tx: Tx, actor: Actor): Promise<readonly Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "condition.confirm", { workspaceId })) return [];
  const waiting = await tx.$queryRaw<{ case: TodoCase; conditions: number }[]>`
    SELECT jsonb_build_object('id', c.id, 'registrationNumber', c."registrationNumber", 'title', c.title, 'onAgenda', NULL) AS case, count(*)::int AS conditions
    FROM "Condition" n JOIN "Case" c ON c."workspaceId" = n."workspaceId" AND c.id = n."caseId" AND c."closedAt" IS NULL
    WHERE n."workspaceId" = ${workspaceId}::uuid
      AND NOT EXISTS (SELECT FROM "ConditionConfirmation" f WHERE f."workspaceId" = n."workspaceId" AND f."conditionId" = n.id)
      AND NOT EXISTS (
        SELECT FROM "ConditionTakenUp" u
        JOIN "AgendaItem" i ON i."workspaceId" = u."workspaceId" AND i.id = u."itemId" AND i."withdrawnAt" IS NULL
        JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL
        WHERE u."workspaceId" = n."workspaceId" AND u."conditionId" = n.id
          AND NOT EXISTS (SELECT FROM "Decision" d WHERE d."workspaceId" = i."workspaceId" AND d."itemId" = i.id))
      AND (n.state = 'met' OR (n.state = 'cannotBeMet'
        AND EXISTS (SELECT FROM "Round" r WHERE r."workspaceId" = n."workspaceId" AND r."treeId" = n."treeId")
        AND NOT EXISTS (SELECT FROM "Round" r WHERE r."workspaceId" = n."workspaceId" AND r."treeId" = n."treeId" AND r."closedAt" IS NULL)))
    GROUP BY c."workspaceId", c.id ORDER BY min(n."stateSince"), c.id`;
  return waiting.map((of) => ({ kind: "conditionsToConfirm", ...of, due: null }));
}
