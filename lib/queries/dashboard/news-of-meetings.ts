import { lastLookedAt } from "#lib/data/last-looked.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type Reach, reachesEvent } from "../reach.ts";

/** What there can be news of at a meeting, and how many of each. */
export type News = Readonly<Record<"items" | "proposals" | "documents" | "motions", number>>;

/** The acts that make something new to one who follows a meeting. */
const kindOf: Readonly<Record<string, keyof News>> = {
  "agenda.add": "items",
  "agenda.edit": "items",
  "agenda.raise": "items",
  "agenda.withdraw": "items",
  "agenda.restore": "items",
  "proposal.add": "proposals",
  "proposal.edit": "proposals",
  "proposal.withdraw": "proposals",
  "document.upload": "documents",
  "motion.record": "motions",
  "motion.write": "motions",
};

/**
 * What others have added or changed at each of the meetings since the actor last looked: how many items, proposals,
 * documents on the agenda and motions. Null for a meeting never looked at. What is secret and doesn't reach the actor
 * isn't counted.
 */
export async function newsOfMeetings(tx: Tx, actor: Actor, meetingIds: readonly string[], reach: Reach): Promise<Map<string, News | null>> {
  const workspaceId = actor.workspace.id;
  const looked = await lastLookedAt(tx, workspaceId, actor.personId, meetingIds);
  const rows = await tx.$queryRaw<{ meetingId: string; act: string; subjectId: string }[]>`
    SELECT DISTINCT l."meetingId", e.act, e."subjectId"
    FROM "LastLooked" l
    JOIN "AuditEvent" e ON e."workspaceId" = l."workspaceId" AND e.at > l.at AND e."actorId" IS DISTINCT FROM l."personId"
      AND e.act = ANY(${Object.keys(kindOf)})
      AND (e."meetingId" = l."meetingId" OR EXISTS (SELECT FROM "AgendaItem" i
        WHERE i."workspaceId" = l."workspaceId" AND i."meetingId" = l."meetingId" AND i."caseId" = e."caseId"))
      AND (e.act <> 'document.upload' OR EXISTS (SELECT FROM "AgendaItemDocument" d
        JOIN "AgendaItem" i ON i."workspaceId" = d."workspaceId" AND i.id = d."itemId"
        WHERE d."workspaceId" = l."workspaceId" AND i."meetingId" = l."meetingId" AND d."documentId" = e."subjectId"))
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."personId" = ${actor.personId}::uuid
      AND l."meetingId" = ANY(${[...meetingIds]}::uuid[]) AND ${reachesEvent(reach)}`;
  const counted = (meetingId: string, kind: keyof News) =>
    new Set(rows.filter((row) => row.meetingId === meetingId && kindOf[row.act] === kind).map(({ subjectId }) => subjectId)).size;
  const newsOf = (id: string): News => ({
    items: counted(id, "items"),
    proposals: counted(id, "proposals"),
    documents: counted(id, "documents"),
    motions: counted(id, "motions"),
  });
  return new Map(meetingIds.map((id) => [id, looked.has(id) ? newsOf(id) : null]));
}
