import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type RoundFacts, todosOfRound } from "#lib/domain/todo/of-round.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** Rounds looked into at a time; those due first come first. */
const most = 50;

/** What the open rounds wait for, for one who sends them: the secretary, whom everything reaches. */
export async function todosOfRounds(tx: Tx, actor: Actor, today: string): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "round.send", { workspaceId })) return [];
  const facts = await tx.$queryRaw<RoundFacts[]>`
    SELECT r.id, r."dueOn"::text AS "dueOn",
      jsonb_build_object('id', c.id, 'registrationNumber', c."registrationNumber", 'title', c.title, 'onAgenda', NULL) AS case,
      ARRAY(SELECT o.name FROM "RoundAddressee" a JOIN "Organisation" o ON o.id = a."organisationId"
        WHERE a."workspaceId" = r."workspaceId" AND a."roundId" = r.id AND a."sentAt" IS NOT NULL
          AND NOT EXISTS (SELECT FROM "Reply" y WHERE y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id)
        ORDER BY o.name COLLATE "sv-SE-x-icu") AS missing,
      (SELECT greatest(r."dueOn", max(a."extendedTo"))::text FROM "RoundAddressee" a
        WHERE a."workspaceId" = r."workspaceId" AND a."roundId" = r.id
          AND NOT EXISTS (SELECT FROM "Reply" y WHERE y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id)) AS "lastDay",
      (SELECT count(*)::int FROM "RoundAddressee" a
        JOIN "Reply" y ON y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id
        JOIN "ReplyAnswer" w ON w."workspaceId" = y."workspaceId" AND w."replyId" = y.id AND w.kind = 'endorseWithProviso'
        WHERE a."workspaceId" = r."workspaceId" AND a."roundId" = r.id
          AND NOT EXISTS (SELECT FROM "Reply" z WHERE z."workspaceId" = y."workspaceId" AND z."addresseeId" = a.id AND z.number > y.number)
          AND NOT EXISTS (SELECT FROM "ProvisoJudgement" j WHERE j."workspaceId" = w."workspaceId" AND j."replyId" = w."replyId" AND j."clauseId" = w."clauseId")) AS provisos
    FROM "Round" r JOIN "Case" c ON c."workspaceId" = r."workspaceId" AND c.id = r."caseId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."closedAt" IS NULL AND c."closedAt" IS NULL
      AND EXISTS (SELECT FROM "RoundAddressee" a WHERE a."workspaceId" = r."workspaceId" AND a."roundId" = r.id AND a."sentAt" IS NOT NULL)
    ORDER BY r."dueOn", r.id LIMIT ${most}`;
  return facts.flatMap((of) => todosOfRound(of, today));
}
