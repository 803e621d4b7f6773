import type { Body } from "#lib/domain/body/body.ts";
import type { Adjournment, Meeting } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Prisma } from "./generated/client.ts";
import { bodyFromRow } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

const whole = {
  body: { include: { workspace: { select: { legalForm: true } } } },
  adjournments: { orderBy: { from: "asc" } },
  issued: { orderBy: { number: "asc" }, select: { number: true, issuedAt: true, issuedById: true } },
  adjusters: { orderBy: { position: "asc" }, select: { participantId: true } },
} satisfies Prisma.MeetingInclude;

export type StoredMeeting = { meeting: Meeting; body: Body; version: number };

/** Loads a meeting with its body, and locks it until the commit. Refuses one that is not in the workspace. */
export async function lockMeeting(tx: Tx, workspaceId: string, id: string): Promise<StoredMeeting> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return loadMeeting(tx, workspaceId, id);
}

/** Loads a meeting with its body. Refuses one that is not in the workspace. */
export async function loadMeeting(tx: Tx, workspaceId: string, id: string): Promise<StoredMeeting> {
  const row = await tx.meeting.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: whole });
  if (!row) throw new Refused("meeting.notFound");
  const meeting: Meeting = {
    id: row.id,
    bodyId: row.bodyId,
    form: row.form,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    distanceAddress: row.distanceAddress,
    adjournments: row.adjournments.map(({ id, from, to, itemId, reason }) => ({ id, from, to, itemId, reason })),
    notices: row.issued.map((notice) => ({ by: notice.issuedById ?? "", at: notice.issuedAt, agendaNumber: notice.number })),
    opened: row.openedAt && { by: row.openedById ?? "", at: row.openedAt },
    closed: row.closedAt && { by: row.closedById ?? "", at: row.closedAt },
    cancelled: row.cancelledAt && { by: row.cancelledById ?? "", at: row.cancelledAt, reason: row.cancelledReason ?? "" },
    adjusterIds: row.adjusters.map(({ participantId }) => participantId),
  };
  return { meeting, body: bodyFromRow(row.body, row.body.workspace.legalForm), version: row.version };
}

/** Saves what differs from before: the meeting's own row, its adjournments and its adjusters. */
export async function saveMeeting(tx: Tx, workspaceId: string, before: Meeting | null, after: Meeting): Promise<void> {
  const row = {
    form: after.form,
    startsAt: after.startsAt,
    endsAt: after.endsAt,
    place: after.place,
    distanceAddress: after.distanceAddress,
    openedAt: after.opened?.at ?? null,
    openedById: after.opened?.by || null,
    closedAt: after.closed?.at ?? null,
    closedById: after.closed?.by || null,
    cancelledAt: after.cancelled?.at ?? null,
    cancelledById: after.cancelled?.by || null,
    cancelledReason: after.cancelled?.reason ?? null,
  };
  if (before) {
    await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id: after.id } }, data: { ...row, version: { increment: 1 } } });
  } else {
    await tx.meeting.create({ data: { workspaceId, id: after.id, bodyId: after.bodyId, ...row } });
  }
  await saveAdjournments(tx, workspaceId, after.id, before?.adjournments ?? [], after.adjournments);
  await saveAdjusters(tx, workspaceId, after.id, before?.adjusterIds ?? [], after.adjusterIds);
}

async function saveAdjournments(tx: Tx, workspaceId: string, meetingId: string, before: readonly Adjournment[], after: readonly Adjournment[]) {
  if (before === after) return;
  await tx.adjournment.deleteMany({ where: { workspaceId, meetingId } });
  await tx.adjournment.createMany({ data: after.map((adjournment) => ({ workspaceId, meetingId, ...adjournment })) });
}

async function saveAdjusters(tx: Tx, workspaceId: string, meetingId: string, before: readonly string[], after: readonly string[]) {
  if (before === after) return;
  await tx.adjuster.deleteMany({ where: { workspaceId, meetingId } });
  await tx.adjuster.createMany({
    data: after.map((participantId, position) => ({ workspaceId, meetingId, participantId, position })),
  });
}
