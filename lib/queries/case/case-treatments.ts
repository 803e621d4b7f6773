import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import { type DispatchStanding, dispatchStanding } from "#lib/domain/extract/standing.ts";
import { type Reach, reachesItem } from "../reach.ts";

/**
 * One time the case is on a meeting's agenda. `meetingOn` is the day; `paragraph` the number of its §, once given;
 * `outcomes` are those of its decisions, none for information only.
 */
export type Treatment = Readonly<{
  itemId: string;
  meetingId: string;
  meetingOn: string;
  bodyName: string;
  title: string;
  paragraph: number | null;
  outcomes: Outcome[];
  state: "planned" | "called" | "treated" | "withdrawn" | "cancelled";
  /** How the extract of its § stands; null before it has one. */
  extract: DispatchStanding | null;
  /** The day an erratum of its § was last approved. */
  correctedOn: string | null;
}>;

/** The items that treat the case and reach the actor, the earliest meeting first. */
export async function treatmentsOf(tx: Tx, workspaceId: string, caseId: string, reach: Reach): Promise<Treatment[]> {
  const treatments = await tx.$queryRaw<Omit<Treatment, "extract" | "correctedOn">[]>`
    SELECT i.id AS "itemId", m.id AS "meetingId", (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "meetingOn",
      b.name AS "bodyName", i.title, g.number AS paragraph,
      ARRAY(SELECT x.outcome::text FROM "Decision" x
            WHERE x."workspaceId" = i."workspaceId" AND x."itemId" = i.id ORDER BY x.position) AS outcomes,
      CASE WHEN i."withdrawnAt" IS NOT NULL THEN 'withdrawn'
           WHEN g.number IS NOT NULL THEN 'treated'
           WHEN m."cancelledAt" IS NOT NULL THEN 'cancelled'
           WHEN EXISTS (SELECT FROM "IssuedAgenda" a WHERE a."workspaceId" = m."workspaceId" AND a."meetingId" = m.id
                        AND (i."addedLateAt" IS NULL OR a."issuedAt" >= i."addedLateAt")) THEN 'called'
           ELSE 'planned' END AS state
    FROM "AgendaItem" i
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    LEFT JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."caseId" = ${caseId}::uuid AND ${reachesItem(reach)}
    ORDER BY m."startsAt", i.position`;
  const extracts = await dispatchFactsOf(tx, workspaceId, treatments.map(({ itemId }) => itemId));
  return treatments.map((treatment) => {
    const facts = extracts.get(treatment.itemId);
    const corrected = facts?.edition.since;
    return { ...treatment, extract: facts ? dispatchStanding(facts) : null, correctedOn: corrected ? stockholmDay(corrected) : null };
  });
}
