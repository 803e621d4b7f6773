import type { Participant, Recusal } from "#lib/domain/presence/presence.ts";
import { type Participant as ParticipantRow, Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { StoredMandate } from "./mandate.ts";
import type { Tx } from "./transaction.ts";

type Row = ParticipantRow & { mandate: StoredMandate | null; recusals: { itemId: string; reason: string; foundByBody: boolean }[] };

/** Those who take part in the meeting, in the order they are listed; only one person where one is named. */
export async function loadParticipants(tx: Tx, workspaceId: string, meetingId: string, personId?: string): Promise<Participant[]> {
  const recusals = Prisma.sql`
    SELECT "itemId", reason, "foundByBody" FROM "Recusal" WHERE "workspaceId" = p."workspaceId" AND "participantId" = p.id ORDER BY "recordedAt"`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.*, to_json(d) AS mandate, ${listOf(recusals)} AS recusals
    FROM "Participant" p
    LEFT JOIN LATERAL (
      SELECT id, "bodyId", "personId", role, "from", "to", party, "representsOrganisationId", "substituteOrder", "votingGroup", "voteWeight", version
      FROM "Mandate" WHERE "workspaceId" = p."workspaceId" AND id = p."mandateId") d ON true
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."meetingId" = ${meetingId}::uuid
      ${personId === undefined ? Prisma.empty : Prisma.sql`AND p."personId" = ${personId}::uuid`}
    ORDER BY p.position, p.id`;
  return rows.map(participantFromRow);
}

/** Adds participants after those who are there. */
export async function addParticipants(tx: Tx, workspaceId: string, meetingId: string, added: readonly Participant[]): Promise<void> {
  const after = await tx.participant.count({ where: { workspaceId, meetingId } });
  await tx.participant.createMany({
    data: added.map((participant, place) => ({
      workspaceId,
      meetingId,
      id: participant.id,
      mandateId: participant.mandate?.id ?? null,
      personId: participant.personId,
      position: after + place,
      ...columns(participant),
    })),
  });
}

/** Saves one participant, recusals included. */
export async function saveParticipant(tx: Tx, workspaceId: string, participant: Participant, savedById: string): Promise<void> {
  const { id, recusals } = participant;
  await tx.participant.update({ where: { workspaceId_id: { workspaceId, id } }, data: { ...columns(participant), version: { increment: 1 } } });
  await tx.recusal.deleteMany({ where: { workspaceId, participantId: id, itemId: { notIn: recusals.map(({ itemId }) => itemId) } } });
  for (const { itemId, reason, foundBy } of recusals) {
    const told = { reason, foundByBody: foundBy === "body" };
    await tx.recusal.upsert({
      where: { workspaceId_participantId_itemId: { workspaceId, participantId: id, itemId } },
      create: { workspaceId, participantId: id, itemId, recordedById: savedById, ...told },
      update: told,
    });
  }
}

/** Takes a participant away, with recusals and a choice as adjuster. */
export async function removeParticipantRow(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.participant.delete({ where: { workspaceId_id: { workspaceId, id } } });
}

function participantFromRow(row: Row): Participant {
  return {
    id: row.id,
    personId: row.personId,
    mandate: row.mandate,
    name: row.name,
    affiliation: row.affiliation,
    capacity: row.capacity,
    duty: row.duty,
    present: row.present,
    atDistance: row.atDistance,
    spans: row.spans as unknown as Participant["spans"],
    serving: row.serving as unknown as Participant["serving"],
    recusals: row.recusals.map(({ itemId, reason, foundByBody }): Recusal => ({ itemId, reason, foundBy: foundByBody ? "body" : "self" })),
  };
}

function columns(participant: Participant) {
  return {
    name: participant.name,
    affiliation: participant.affiliation,
    capacity: participant.capacity,
    duty: participant.duty,
    present: participant.present,
    atDistance: participant.atDistance,
    spans: participant.spans as unknown as Prisma.InputJsonArray,
    serving: participant.serving as unknown as Prisma.InputJsonArray,
  };
}
