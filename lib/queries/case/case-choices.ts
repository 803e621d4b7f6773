import { officials } from "#lib/data/case.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { registrationPattern } from "#lib/data/workspace.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";

export type Choice = Readonly<{ id: string; name: string }>;

/** What the list of cases can be narrowed by: years that have cases, officials, bodies. Empty for one who may not see it. */
export async function caseListChoices(actor: Actor): Promise<{ years: number[]; officials: Choice[]; bodies: Choice[] }> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "case.list", { workspaceId })) return { years: [], officials: [], bodies: [] };
  return inTransaction(workspaceId, async (tx) => {
    const [span] = await tx.$queryRaw<{ first: number | null; last: number | null }[]>`
      SELECT min(year) AS first, max(year) AS last FROM "Case" WHERE "workspaceId" = ${workspaceId}::uuid AND "secrecyGround" IS NULL`;
    const bodies = await tx.$queryRaw<Choice[]>`
      SELECT id, name FROM "Body" WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY name COLLATE "sv-SE-x-icu", id`;
    return { years: yearsOf(span), officials: await officials(tx, workspaceId), bodies };
  });
}

/** Who can answer for a case. */
export async function caseOfficials(actor: Actor): Promise<Choice[]> {
  return inTransaction(actor.workspace.id, (tx) => officials(tx, actor.workspace.id));
}

/** Whether the workspace's registration numbers hold a code of its classification plan, so that the form must ask for one. */
export async function asksForPlanCode(actor: Actor): Promise<boolean> {
  const pattern = await inTransaction(actor.workspace.id, (tx) => registrationPattern(tx, actor.workspace.id));
  return pattern.includes("{plan}");
}

/** The newest first. */
function yearsOf(span: { first: number | null; last: number | null } | undefined): number[] {
  if (!span || span.first === null || span.last === null) return [];
  const { first, last } = span;
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
