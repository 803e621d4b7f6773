import type { Appeal, LegalForce, NoticeBoard } from "#lib/domain/public-notice/legal-force.ts";
import type { PublicNotice } from "#lib/domain/public-notice/public-notice.ts";
import type { Appeal as AppealRow, AppealEnd as EndRow, PublicNotice as NoticeRow } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A notice as it is stored, with the digest of what it says. */
export type StoredNotice = PublicNotice & { readonly digest: string };
/** As `NoticeBoard`, of what is stored. */
export type StoredBoard = Omit<NoticeBoard, "notices"> & { readonly notices: readonly StoredNotice[] };

/** The notices of a meeting, the oldest first, and what has followed on them. */
export async function boardOfMeeting(tx: Tx, workspaceId: string, meetingId: string): Promise<StoredBoard> {
  const rows = await tx.publicNotice.findMany({ where: { workspaceId, meetingId }, orderBy: [{ postedAt: "asc" }, { id: "asc" }] });
  const versionId = { in: [...new Set(rows.map((row) => row.versionId))] };
  const appeals = await tx.appeal.findMany({ where: { workspaceId, versionId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }], include: { ended: true } });
  const force = await tx.legalForce.findMany({ where: { workspaceId, versionId }, orderBy: [{ versionId: "asc" }, { number: "asc" }] });
  return { notices: rows.map(noticeFromRow), appeals: appeals.map(appealFromRow), legalForce: force.map(forceFromRow) };
}

/** Keeps a notice. Refused by the database for a version that isn't approved, and for days that aren't the law's. */
export async function addNotice(tx: Tx, workspaceId: string, { replaces, posted, meetingDays, paragraphs, ...notice }: StoredNotice): Promise<void> {
  const days = { approvedOn: new Date(notice.approvedOn), upFrom: new Date(notice.upFrom), appealTo: new Date(notice.appealTo), downOn: new Date(notice.downOn) };
  const replaced = { replacesId: replaces?.noticeId ?? null, reason: replaces?.reason ?? null };
  await tx.publicNotice.create({
    data: { workspaceId, ...notice, ...days, ...replaced, meetingDays: [...meetingDays], paragraphs: [...paragraphs], postedById: posted.by, postedAt: posted.at },
    select: { id: true },
  });
}

/** Keeps that someone has appealed. */
export async function addAppeal(tx: Tx, workspaceId: string, { id, versionId, paragraphs, receivedOn, reference, recorded }: Appeal): Promise<void> {
  const row = { workspaceId, id, versionId, paragraphs: [...paragraphs], receivedOn: new Date(receivedOn), reference };
  await tx.appeal.create({ data: { ...row, recordedById: recorded.by, recordedAt: recorded.at }, select: { id: true } });
}

/** Keeps how an appeal ended. */
export async function addAppealEnd(tx: Tx, workspaceId: string, appealId: string, { ending, on, by, at }: NonNullable<Appeal["ended"]>): Promise<void> {
  await tx.appealEnd.create({ data: { workspaceId, appealId, ending, endedOn: new Date(on), recordedById: by, recordedAt: at } });
}

/** Keeps that §§ have legal force. Refused by the database before the time to appeal is over. */
export async function addLegalForce(tx: Tx, workspaceId: string, all: readonly LegalForce[]): Promise<void> {
  const rows = all.map(({ versionId, number, noticeId, confirmed }) => ({ workspaceId, versionId, number, noticeId, confirmedById: confirmed.by, confirmedAt: confirmed.at }));
  await tx.legalForce.createMany({ data: rows });
}

/** A notice's row as the domain knows it. */
export function noticeFromRow(row: NoticeRow): StoredNotice {
  const { id, meetingId, versionId, organisation, bodyName, meetingDays, part, paragraphs, keptAt, replacesId, reason, digest } = row;
  if (part === "erratum") throw new Error(`the notice ${id} is of an erratum`);
  return {
    id, meetingId, versionId, organisation, bodyName, meetingDays, part, paragraphs, keptAt, digest,
    approvedOn: dayOf(row.approvedOn),
    upFrom: dayOf(row.upFrom),
    appealTo: dayOf(row.appealTo),
    downOn: dayOf(row.downOn),
    posted: { by: row.postedById, at: row.postedAt },
    replaces: replacesId === null ? null : { noticeId: replacesId, reason: reason ?? "" },
  };
}

function appealFromRow({ id, versionId, paragraphs, receivedOn, reference, recordedById, recordedAt, ended }: AppealRow & { ended: EndRow | null }): Appeal {
  return { id, versionId, paragraphs, reference, receivedOn: dayOf(receivedOn), recorded: { by: recordedById, at: recordedAt }, ended: ended && endFromRow(ended) };
}

function endFromRow({ ending, endedOn, recordedById, recordedAt }: EndRow): NonNullable<Appeal["ended"]> {
  return { ending, on: dayOf(endedOn), by: recordedById, at: recordedAt };
}

function forceFromRow({ versionId, number, noticeId, confirmedById, confirmedAt }: { versionId: string; number: number; noticeId: string; confirmedById: string; confirmedAt: Date }): LegalForce {
  return { versionId, number, noticeId, confirmed: { by: confirmedById, at: confirmedAt } };
}
