import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { type CaseFacts, daysBeforeReturn, todosOfCase } from "#lib/domain/todo/of-case.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { type Reach, reachesByCase } from "../reach.ts";

/** Cases looked into at a time; the longest known come first. */
const most = 50;

/** What the open cases that reach the actor wait for. `today` is the day in Stockholm. */
export async function todosOfCases(tx: Tx, workspaceId: string, reach: Reach, today: string): Promise<Todo[]> {
  const facts = await tx.$queryRaw<CaseFacts[]>`
    SELECT c.id, c."registrationNumber", c.title, coming."onAgenda", returned."sentBack", EXISTS (
        SELECT FROM "Proposal" p WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id AND ${waits}) AS "hasWaitingProposal"
    FROM "Case" c
    LEFT JOIN LATERAL (${comingItem}) coming ON true
    LEFT JOIN LATERAL (${lastTreatment}) returned ON true
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."closedAt" IS NULL AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
      AND c.id IN (
        SELECT p."caseId" FROM "Proposal" p WHERE p."workspaceId" = ${workspaceId}::uuid AND ${waits}
        UNION
        SELECT i."caseId" FROM "Decision" x JOIN "AgendaItem" i ON i."workspaceId" = x."workspaceId" AND i.id = x."itemId"
        WHERE x."workspaceId" = ${workspaceId}::uuid AND x.outcome IN ('referredBack', 'deferred')
          AND x."dueDate" <= ${addDays(today, daysBeforeReturn)}::date)
    ORDER BY c.year, c.serial LIMIT ${most}`;
  return facts.flatMap((of) => todosOfCase(of, today));
}

/** That a proposal (alias `p`) stands on no agenda. */
const waits = Prisma.sql`p."withdrawnAt" IS NULL AND NOT EXISTS (
  SELECT FROM "AgendaItemProposal" a
  JOIN "AgendaItem" i ON i."workspaceId" = a."workspaceId" AND i.id = a."itemId" AND i."withdrawnAt" IS NULL
  JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL
  WHERE a."workspaceId" = p."workspaceId" AND a."proposalId" = p.id)`;

/** Where the case (alias `c`) stands to be treated next. */
const comingItem = Prisma.sql`
  SELECT jsonb_build_object('meetingId', m.id, 'itemId', i.id) AS "onAgenda"
  FROM "AgendaItem" i
  JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL AND m."closedAt" IS NULL
  WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id AND i."withdrawnAt" IS NULL
    AND NOT EXISTS (SELECT FROM "Paragraph" g WHERE g."workspaceId" = i."workspaceId" AND g."itemId" = i.id)
  ORDER BY m."startsAt" LIMIT 1`;

/** How the latest treatment of the case (alias `c`) sent it back, if all that was decided then did so. */
const lastTreatment = Prisma.sql`
  SELECT CASE WHEN every(x.outcome IN ('referredBack', 'deferred')) THEN jsonb_build_object(
      'outcome', CASE WHEN bool_or(x.outcome = 'referredBack') THEN 'referredBack' ELSE 'deferred' END,
      'dueDate', min(x."dueDate")) END AS "sentBack"
  FROM "Decision" x
  WHERE x."workspaceId" = c."workspaceId" AND x."itemId" = (
    SELECT i.id FROM "AgendaItem" i
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id
    ORDER BY m."startsAt" DESC, i.position DESC LIMIT 1)`;
