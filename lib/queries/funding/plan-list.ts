import { planVersionsOfCases } from "#lib/data/funding.ts";
import { Prisma } from "#lib/data/generated/client.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { may } from "#lib/policy/can.ts";
import { reachesByCase, reachOf } from "../reach.ts";
import { currentVersion } from "./case-funding.ts";

/** A case that has a funding plan, with the version of it that counts. */
export type ListedPlan = Readonly<{ caseId: string; registrationNumber: string; title: string; version: PlanVersion; versions: number }>;

const most = 500;

/** The funding plans of the cases that reach the actor, the newest case first. Null for one who may not see the list. */
export async function listPlans(actor: Actor): Promise<ListedPlan[] | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const reach = await reachOf(tx, actor, new Date());
    const cases = await tx.$queryRaw<{ caseId: string; registrationNumber: string; title: string }[]>`
      SELECT c.id AS "caseId", c."registrationNumber", c.title FROM "Case" c
      WHERE c."workspaceId" = ${workspaceId}::uuid AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
        AND EXISTS (SELECT FROM "FundingPlanVersion" v WHERE v."workspaceId" = c."workspaceId" AND v."caseId" = c.id)
      ORDER BY c."openedOn" DESC, c.id LIMIT ${most}`;
    const versions = await planVersionsOfCases(tx, workspaceId, cases.map(({ caseId }) => caseId));
    return cases.flatMap((matter) => {
      const own = versions.get(matter.caseId) ?? [];
      const version = currentVersion(own);
      return version ? [{ ...matter, version, versions: own.length }] : [];
    });
  });
}
