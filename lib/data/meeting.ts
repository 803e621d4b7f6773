import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { Adjournment, Meeting } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Body as BodyRow, type Meeting as MeetingRow, Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import { bodyFromRow } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

type Row = MeetingRow & {
  body: Omit<BodyRow, "from" | "to"> & { from: string; to: string | null };
  legalForm: LegalForm;
  adjournments: { id: string; from: string; to: string | null; itemId: string | null; reason: string }[];
  issued: { number: number; issuedAt: string; issuedById: string | null }[];
  adjusters: { participantId: string }[];
};

export type StoredMeeting = { meeting: Meeting; body: Body; version: number };

/** Loads a meeting with its body, and locks it until the commit. Refuses one that is not in the workspace. */
export async function lockMeeting(tx: Tx, workspaceId: string, id: string): Promise<StoredMeeting> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return loadMeeting(tx, workspaceId, id);
}

/** Loads a meeting with its body. Refuses one that is not in the workspace. */
export async function loadMeeting(tx: Tx, workspaceId: string, id: string): Promise<StoredMeeting> {
  const stored = await findMeeting(tx, workspaceId, id);
  if (!stored) throw new Refused("meeting.notFound");
  return stored;
}

/** As `loadMeeting`, or null where the workspace has none by that id. One query, since nearly every page and act asks it. */
export async function findMeeting(tx: Tx, workspaceId: string, id: string): Promise<StoredMeeting | null> {
  const belonging = Prisma.sql`WHERE "workspaceId" = m."workspaceId" AND "meetingId" = m.id`;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT m.*, to_json(b) AS body, w."legalForm",
           ${listOf(Prisma.sql`SELECT id, "from", "to", "itemId", reason FROM "Adjournment" ${belonging} ORDER BY "from"`)} AS adjournments,
           ${listOf(Prisma.sql`SELECT number, "issuedAt", "issuedById" FROM "IssuedAgenda" ${belonging} ORDER BY number`)} AS issued,
           ${listOf(Prisma.sql`SELECT "participantId" FROM "Adjuster" ${belonging} ORDER BY position`)} AS adjusters
    FROM "Meeting" m
    JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
    JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.id = ${id}::uuid`;
  if (!row) return null;
  const { from, to, ...body } = row.body;
  const stored = bodyFromRow({ ...body, from: new Date(from), to: dateOf(to) }, row.legalForm);
  return { meeting: meetingFromRow(row), body: stored, version: row.version };
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

function meetingFromRow(row: Row): Meeting {
  return {
    id: row.id,
    bodyId: row.bodyId,
    form: row.form,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    distanceAddress: row.distanceAddress,
    adjournments: row.adjournments.map(({ from, to, ...adjournment }) => ({ ...adjournment, from: new Date(from), to: dateOf(to) })),
    notices: row.issued.map((notice) => ({ by: notice.issuedById ?? "", at: new Date(notice.issuedAt), agendaNumber: notice.number })),
    opened: row.openedAt && { by: row.openedById ?? "", at: row.openedAt },
    closed: row.closedAt && { by: row.closedById ?? "", at: row.closedAt },
    cancelled: row.cancelledAt && { by: row.cancelledById ?? "", at: row.cancelledAt, reason: row.cancelledReason ?? "" },
    adjusterIds: row.adjusters.map(({ participantId }) => participantId),
  };
}

/** A day or a moment as it comes in JSON. */
function dateOf(told: string | null): Date | null {
  return told === null ? null : new Date(told);
}
