import type { Membership } from "#lib/domain/membership/membership.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

export type StoredMembership = Membership & { version: number; organisationName: string };

/** Every membership of the association, those that have ended too. */
export async function loadMemberships(tx: Tx, workspaceId: string): Promise<StoredMembership[]> {
  const rows = await tx.membership.findMany({ where: { workspaceId }, include: { organisation: { select: { name: true } } } });
  return rows.map(({ id, organisationId, from, to, version, organisation }) => ({
    id,
    organisationId,
    from: dayOf(from),
    to: to && dayOf(to),
    version,
    organisationName: organisation.name,
  }));
}

/** Adds a membership. */
export async function createMembership(tx: Tx, workspaceId: string, { id, organisationId, from, to }: Membership): Promise<void> {
  await tx.membership.create({ data: { workspaceId, id, organisationId, from: new Date(from), to: to === null ? null : new Date(to) } });
}

/** Saves the first and the last day of a membership as its next version. */
export async function saveMembership(tx: Tx, workspaceId: string, { id, from, to }: Membership): Promise<void> {
  await tx.membership.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { from: new Date(from), to: to === null ? null : new Date(to), version: { increment: 1 } },
  });
}
