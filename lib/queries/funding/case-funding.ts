import { planVersionsOf } from "#lib/data/funding.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { organisationsIn } from "#lib/domain/funding/plan.ts";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { may } from "#lib/policy/can.ts";
import { caseSubject } from "../proposal/case-subject.ts";

/** A version as its page shows it; `saved` is how often it has been saved, which a form carries. */
export type ShownPlanVersion = PlanVersion & Readonly<{ saved: number }>;

/** The funding plan of a case: its versions, the earliest first, and the names of the organisations in them by id. */
export type CaseFunding = Readonly<{
  caseId: string;
  registrationNumber: string;
  caseTitle: string;
  caseClosed: boolean;
  mayEdit: boolean;
  versions: readonly ShownPlanVersion[];
  names: ReadonlyMap<string, string>;
}>;

/** Null where there is no such case, and the same for one that may not reach the actor. */
export async function readFunding(actor: Actor, caseId: string): Promise<CaseFunding | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const matter = await tx.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { registrationNumber: true, title: true, secrecyGround: true, closedAt: true },
    });
    if (!matter) return null;
    const subject = await caseSubject(tx, actor, { caseId, secrecyGround: matter.secrecyGround });
    if (!may(actor, "case.read", subject)) return null;
    const stored = await planVersionsOf(tx, workspaceId, caseId);
    const versions = stored.map(({ version, saved }) => ({ ...version, saved }));
    return {
      caseId,
      registrationNumber: matter.registrationNumber,
      caseTitle: matter.title,
      caseClosed: matter.closedAt !== null,
      mayEdit: may(actor, "funding.edit", subject),
      versions,
      names: await namesOf(tx, versions.flatMap(({ plan }) => organisationsIn(plan))),
    };
  });
}

/** The version that counts: the one decided last, or else the newest. */
export function currentVersion<V extends PlanVersion>(versions: readonly V[]): V | undefined {
  return versions.findLast(({ decision }) => decision !== null) ?? versions.at(-1);
}

/** The names of organisations, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = await tx.organisation.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(known.map(({ id, name }) => [id, name]));
}
