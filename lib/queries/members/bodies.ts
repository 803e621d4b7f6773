import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { bodiesSetUpBy } from "#lib/domain/body/set-up.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

export type BodyRow = {
  id: string;
  slug: string;
  name: string;
  kind: BodyKind;
  purpose: string;
  from: string;
  to: string | null;
  setUpByBodyId: string | null;
  seats: number;
  chair: string | null;
};

/** A body with those it has set up under it, and they with theirs. */
export type BodyBranch = { body: BodyRow; setUp: BodyBranch[] };

/** The workspace's bodies on a day as they have set each other up, and those that have ended or are to come. */
export async function bodyTree(actor: Actor, on: string): Promise<{ tree: BodyBranch[]; others: BodyRow[] }> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  const all = await inTransaction(
    workspaceId,
    (tx) => tx.$queryRaw<BodyRow[]>`
      SELECT b.id, b.slug, b.name, b.kind::text AS kind, b.purpose, b."from"::text AS "from", b."to"::text AS "to", b."setUpByBodyId",
             count(m.id) FILTER (WHERE m.role NOT IN ('substitute', 'observer'))::int AS seats,
             min(p.name) FILTER (WHERE m.role = 'chair') AS chair
      FROM "Body" b
      LEFT JOIN "Mandate" m ON m."workspaceId" = b."workspaceId" AND m."bodyId" = b.id
        AND m."from" <= ${on}::date AND (m."to" IS NULL OR m."to" >= ${on}::date)
      LEFT JOIN "Person" p ON p.id = m."personId"
      WHERE b."workspaceId" = ${workspaceId}::uuid
      GROUP BY b."workspaceId", b.id
      ORDER BY array_position(ARRAY['assembly', 'board', 'preparatory'], b.kind::text), b.name COLLATE "sv-SE-x-icu"`,
  );
  const present = all.filter(({ from, to }) => from <= on && (to === null || on <= to));
  return { tree: present.filter((body) => isRoot(body, present)).map((body) => branch(body, present)), others: all.filter((body) => !present.includes(body)) };
}

/** One that nobody set up, or whose own setter-up is not there on the day. */
function isRoot(body: BodyRow, present: readonly BodyRow[]): boolean {
  return !present.some(({ id }) => id === body.setUpByBodyId);
}

function branch(body: BodyRow, present: readonly BodyRow[]): BodyBranch {
  return { body, setUp: bodiesSetUpBy(present, body.id).map((child) => branch(child, present)) };
}

/** The workspace's bodies by name, to choose from. */
export async function bodyNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(workspaceId, (tx) => tx.body.findMany({ where: { workspaceId }, orderBy: { name: "asc" }, select: { id: true, name: true } }));
}
