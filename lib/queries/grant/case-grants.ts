import { grantsOf } from "#lib/data/grant.ts";
import { pledgesOf } from "#lib/data/pledge.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isPledgeOf } from "#lib/domain/grant/funder-pledge.ts";
import { isAlive } from "#lib/domain/pledge/state.ts";
import { may } from "#lib/policy/can.ts";
import { caseSubject } from "../proposal/case-subject.ts";
import { type ShownPledge, shownPledges } from "../pledge/shown-pledge.ts";
import { type ShownGrant, shownGrants } from "./shown-grant.ts";

/** The applications of a case, by their last day to apply. In a closed case none is added, but what happens to those there are is recorded. */
export type CaseGrants = Readonly<{
  caseId: string;
  registrationNumber: string;
  caseTitle: string;
  caseClosed: boolean;
  grants: readonly ShownGrant[];
  /** The funder's own pledge that stands or may come to, by the id of the application. */
  pledges: ReadonlyMap<string, ShownPledge>;
  may: Readonly<{ add: boolean; record: boolean }>;
}>;

/** Null where there is no such case, and the same for one that may not reach the actor. */
export async function readGrants(actor: Actor, caseId: string, today: string): Promise<CaseGrants | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const matter = await tx.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { registrationNumber: true, title: true, secrecyGround: true, closedAt: true },
    });
    if (!matter) return null;
    const subject = await caseSubject(tx, actor, { caseId, secrecyGround: matter.secrecyGround });
    if (!may(actor, "case.read", subject)) return null;
    const record = may(actor, "grant.edit", subject);
    const caseClosed = matter.closedAt !== null;
    const grants = await grantsOf(tx, workspaceId, [caseId]);
    const pledges = await shownPledges(tx, await pledgesOf(tx, workspaceId, [caseId]));
    return {
      caseId,
      registrationNumber: matter.registrationNumber,
      caseTitle: matter.title,
      caseClosed,
      grants: shownGrants(grants, pledges, today),
      pledges: new Map(grants.flatMap((grant) => pledges.filter((pledge) => isAlive(pledge) && isPledgeOf(grant, pledge)).map((pledge) => [grant.id, pledge] as const))),
      may: { add: record && !caseClosed, record },
    };
  });
}
