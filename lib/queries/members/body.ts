import type { StoredBody } from "#lib/data/body.ts";
import { loadBodies } from "#lib/data/body.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { requiredForQuorum } from "#lib/domain/body/quorum.ts";
import { bodiesSetUpBy } from "#lib/domain/body/set-up.ts";
import { holdsSeat, type Mandate, mandatesOn } from "#lib/domain/mandate/mandate.ts";
import { rollOn } from "#lib/domain/mandate/roll.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

export type MandateRow = Mandate & { version: number; personName: string; representsName: string | null };

/** A body by its address, or null. */
export async function findBody(actor: Actor, slug: string): Promise<StoredBody | null> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(workspaceId, async (tx) => (await loadBodies(tx, workspaceId)).find((body) => body.slug === slug) ?? null);
}

/**
 * A body by its address, as it was on a day: who sat on it, who substituted in which order, who observed; its roll
 * with weights by voting group, and how many must be there for it to decide. Null where there is no such body.
 */
export async function bodyOn(actor: Actor, slug: string, on: string) {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(workspaceId, async (tx) => {
    const bodies = await loadBodies(tx, workspaceId);
    const body = bodies.find((candidate) => candidate.slug === slug);
    if (!body) return null;
    const all = await mandateRows(tx, workspaceId, body.id);
    const present = mandatesOn(all, on) as readonly MandateRow[];
    const roll = rollOn(all, body.id, on);
    return {
      body,
      setUpBy: bodies.find(({ id }) => id === body.setUpByBodyId) ?? null,
      setUp: bodiesSetUpBy(bodies, body.id),
      seats: present.filter(({ role }) => holdsSeat(role)),
      substitutes: present.filter(({ role }) => role === "substitute").toSorted(bySubstituteOrder),
      observers: present.filter(({ role }) => role === "observer"),
      toCome: all.filter(({ from }) => from > on),
      ended: all.filter(({ to }) => to !== null && to < on).toReversed(),
      roll: { totalWeight: roll.totalWeight, groups: roll.groups },
      quorum: requiredForQuorum(body.rules.quorum, roll.entries.length),
    };
  });
}

/** One mandate of a body, with names; null where there is no such mandate. */
export async function mandateInBody(actor: Actor, bodyId: string, mandateId: string): Promise<MandateRow | null> {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  const all = await inTransaction(workspaceId, (tx) => mandateRows(tx, workspaceId, bodyId));
  return all.find(({ id }) => id === mandateId) ?? null;
}

async function mandateRows(tx: Tx, workspaceId: string, bodyId: string): Promise<MandateRow[]> {
  return tx.$queryRaw<MandateRow[]>`
    SELECT m.id, m."bodyId", m."personId", m.role::text AS role, m."from"::text AS "from", m."to"::text AS "to", m.party,
           m."representsOrganisationId", m."substituteOrder", m."votingGroup", m."voteWeight", m.version,
           p.name AS "personName", o.name AS "representsName"
    FROM "Mandate" m
    JOIN "Person" p ON p.id = m."personId"
    LEFT JOIN "Organisation" o ON o.id = m."representsOrganisationId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."bodyId" = ${bodyId}::uuid
    ORDER BY array_position(ARRAY['chair', 'viceChair', 'member', 'delegate', 'substitute', 'observer'], m.role::text),
             o.name COLLATE "sv-SE-x-icu" NULLS FIRST, p.name COLLATE "sv-SE-x-icu", m."from"`;
}

function bySubstituteOrder(a: MandateRow, b: MandateRow): number {
  return (a.substituteOrder ?? Number.MAX_SAFE_INTEGER) - (b.substituteOrder ?? Number.MAX_SAFE_INTEGER);
}
