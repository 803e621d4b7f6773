import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { caseSubject } from "./case-subject.ts";

/** What the form for a new proposal needs: the case, and who may put a proposal forward beside office and presidium. */
export type ProposerChoices = Readonly<{
  registrationNumber: string;
  caseTitle: string;
  caseClosed: boolean;
  /** Those with a mandate today; `detail` is the bodies they have it in. */
  members: readonly Readonly<{ id: string; name: string; detail: string }>[];
  bodies: readonly Readonly<{ id: string; name: string }>[];
}>;

/** Null where there is no such case, and the same for one who may not write proposals in it. */
export async function readProposerChoices(actor: Actor, caseId: string): Promise<ProposerChoices | null> {
  const workspaceId = actor.workspace.id;
  const today = stockholmDay(new Date());
  return inTransaction(workspaceId, async (tx) => {
    const matter = await tx.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { registrationNumber: true, title: true, secrecyGround: true, closedAt: true },
    });
    if (!matter) return null;
    const subject = await caseSubject(tx, actor, { caseId, secrecyGround: matter.secrecyGround });
    if (!may(actor, "proposal.read", subject) || !may(actor, "proposal.write", subject)) return null;
    const members = await tx.$queryRaw<{ id: string; name: string; detail: string }[]>`
      SELECT p.id, p.name, string_agg(DISTINCT b.name, ', ') AS detail
      FROM "Mandate" m
      JOIN "Person" p ON p.id = m."personId"
      JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
      WHERE m."workspaceId" = ${workspaceId}::uuid AND m."from" <= ${today}::date AND (m."to" IS NULL OR m."to" >= ${today}::date)
      GROUP BY p.id, p.name ORDER BY p.name COLLATE "sv-SE-x-icu", p.id`;
    const bodies = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, name FROM "Body"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "from" <= ${today}::date AND ("to" IS NULL OR "to" >= ${today}::date)
      ORDER BY name COLLATE "sv-SE-x-icu", id`;
    const { registrationNumber, title: caseTitle, closedAt } = matter;
    return { registrationNumber, caseTitle, caseClosed: closedAt !== null, members, bodies };
  });
}
