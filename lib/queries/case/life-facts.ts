import { Prisma } from "#lib/data/generated/client.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { LifeFacts } from "#lib/domain/case/life-line.ts";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import { type DispatchFacts, dispatchStanding } from "#lib/domain/extract/standing.ts";
import { type Reach, reachesItem } from "../reach.ts";

/** The columns that `lifeFacts` selects. */
export type LifeColumns = {
  registeredOn: string;
  proposedOn: string | null;
  calledOn: string | null;
  treatedOn: string | null;
  treatedItemId: string | null;
  outcomes: Outcome[];
  asked: LifeFacts["asked"];
  closedOn: string | null;
};

/** What has followed on what was decided in a case. */
export type FollowUp = Pick<LifeFacts, "conditions" | "assignments">;

/** That an item (alias `i`) is about the matter itself, not about a report on what was decided in it, nor about how a condition ended. */
const isMatter = Prisma.sql`NOT (
  EXISTS (SELECT FROM "AssignmentReportItem" r WHERE r."workspaceId" = i."workspaceId" AND r."itemId" = i.id)
  OR EXISTS (SELECT FROM "ConditionTakenUp" u WHERE u."workspaceId" = i."workspaceId" AND u."itemId" = i.id))`;

const dayOf = (moment: Prisma.Sql) => Prisma.sql`(${moment} AT TIME ZONE 'Europe/Stockholm')::date::text`;

/**
 * Joins to a case (alias `c`) what its line of life is drawn from, as columns of `life`. Secret items that don't reach
 * the actor leave no trace in it.
 */
export function joinLife(reach: Reach): Prisma.Sql {
  return Prisma.sql`
    CROSS JOIN LATERAL (
      SELECT c."openedOn"::text AS "registeredOn",
        ${dayOf(Prisma.sql`c."closedAt"`)} AS "closedOn",
        (SELECT ${dayOf(Prisma.sql`max(v."createdAt")`)} FROM "Proposal" p
         JOIN "ProposalVersion" v ON v."workspaceId" = p."workspaceId" AND v."proposalId" = p.id
         WHERE p."workspaceId" = c."workspaceId" AND p."caseId" = c.id AND p."withdrawnAt" IS NULL
           AND NOT EXISTS (SELECT FROM "AgendaItemProposal" n JOIN "AgendaItem" i ON i."workspaceId" = n."workspaceId" AND i.id = n."itemId"
             WHERE n."workspaceId" = p."workspaceId" AND n."proposalId" = p.id AND NOT ${isMatter})) AS "proposedOn",
        (SELECT ${dayOf(Prisma.sql`min(a."issuedAt")`)} FROM "AgendaItem" i
         JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId" AND m."cancelledAt" IS NULL
         JOIN "IssuedAgenda" a ON a."workspaceId" = m."workspaceId" AND a."meetingId" = m.id
         WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id AND i."withdrawnAt" IS NULL AND ${reachesItem(reach)} AND ${isMatter}
           AND (i."addedLateAt" IS NULL OR a."issuedAt" >= i."addedLateAt")
         GROUP BY m.id, m."startsAt" ORDER BY m."startsAt" DESC LIMIT 1) AS "calledOn",
        t.day AS "treatedOn", t.id AS "treatedItemId", coalesce(t.outcomes, '{}') AS outcomes, (${askedInCase}) AS asked
      FROM (SELECT) nothing
      LEFT JOIN LATERAL (
        SELECT i.id, ${dayOf(Prisma.sql`m."startsAt"`)} AS day,
          ARRAY(SELECT x.outcome::text FROM "Decision" x
                WHERE x."workspaceId" = i."workspaceId" AND x."itemId" = i.id ORDER BY x.position) AS outcomes
        FROM "AgendaItem" i
        JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
        JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
        WHERE i."workspaceId" = c."workspaceId" AND i."caseId" = c.id AND ${reachesItem(reach)} AND ${isMatter}
        ORDER BY m."startsAt" DESC, i.position DESC LIMIT 1) t ON true
    ) life`;
}

/** The latest recommendation that has been sent in the case (alias `c`). A consultation is a part of preparing it. */
const askedInCase = Prisma.sql`
  SELECT jsonb_build_object('on', ${dayOf(Prisma.sql`min(a."sentAt")`)}, 'isOpen', r."closedAt" IS NULL, 'of', count(*),
      'replied', count(*) FILTER (WHERE EXISTS (SELECT FROM "Reply" y WHERE y."workspaceId" = a."workspaceId" AND y."addresseeId" = a.id)))
  FROM "Round" r JOIN "RoundAddressee" a ON a."workspaceId" = r."workspaceId" AND a."roundId" = r.id AND a."sentAt" IS NOT NULL
  WHERE r."workspaceId" = c."workspaceId" AND r."caseId" = c.id AND r.kind = 'recommendation'
  GROUP BY r."workspaceId", r.id ORDER BY r."plannedAt" DESC LIMIT 1`;

/** The facts of the line of life out of the columns, of what is known of the extract of the § that treated the case, and of what followed on it. */
export function lifeFacts({ treatedOn, outcomes, ...days }: LifeColumns, extract: DispatchFacts | undefined, followUp: FollowUp | undefined): LifeFacts {
  const { registeredOn, proposedOn, calledOn, closedOn, asked } = days;
  const treatment = treatedOn === null ? null : { on: treatedOn, outcomes };
  const standing = extract && dispatchStanding(extract);
  const dispatchedAt = standing?.kind === "gone" || standing?.kind === "notNeeded" ? standing.at : null;
  return {
    registeredOn, proposedOn, calledOn, closedOn, treatment, asked,
    approvedOn: extract?.approvedAt ? stockholmDay(extract.approvedAt) : null,
    dispatchedOn: dispatchedAt && stockholmDay(dispatchedAt),
    conditions: followUp?.conditions ?? null,
    assignments: followUp?.assignments ?? null,
  };
}
