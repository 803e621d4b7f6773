import { Prisma } from "#lib/data/generated/client.ts";
import { grantsOf } from "#lib/data/grant.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { reachesByCase, reachOf } from "../reach.ts";
import { type ShownGrant, shownGrants } from "./shown-grant.ts";

/** An application in the list of all cases, with the case it is of. */
export type GrantRow = ShownGrant & Readonly<{ registrationNumber: string; caseTitle: string }>;

const most = 500;

/** The applications in the cases that reach the actor, those with the latest last day first; null for one who may not see the cases. */
export async function readWorkspaceGrants(actor: Actor, now: Date): Promise<readonly GrantRow[] | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, now);
    const cases = await tx.$queryRaw<{ caseId: string; registrationNumber: string; caseTitle: string }[]>`
      SELECT c.id AS "caseId", c."registrationNumber", c.title AS "caseTitle" FROM "Case" c
      WHERE c."workspaceId" = ${workspaceId}::uuid AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
        AND EXISTS (SELECT FROM "GrantApplication" g WHERE g."workspaceId" = c."workspaceId" AND g."caseId" = c.id)
      ORDER BY c."openedOn" DESC, c.id LIMIT ${most}`;
    const ids = cases.map(({ caseId }) => caseId);
    const matters = new Map(cases.map((matter) => [matter.caseId, matter]));
    const shown = shownGrants(await grantsOf(tx, workspaceId, ids), await pledgesOf(tx, workspaceId, ids), stockholmDay(now));
    return shown.map((grant) => ({ ...grant, ...matters.get(grant.caseId)! })).toReversed();
  });
}
