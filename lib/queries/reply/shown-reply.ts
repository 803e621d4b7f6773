import { namesOf } from "#lib/data/person.ts";
import type { StoredReply } from "#lib/data/reply.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Reply } from "#lib/domain/reply/reply.ts";

/** A version of a reply as it is shown: with the name of its evidence and of the one who recorded it, where it came on paper. */
export type ShownReply = Omit<Reply, "recorded"> & Readonly<{ recordNumber: number; evidenceName: string | null; recordedBy: string | null; recordedAt: string }>;

/** Some replies as they are shown, in the same order. */
export async function shownReplies(tx: Tx, workspaceId: string, replies: readonly StoredReply[]): Promise<ShownReply[]> {
  const records = await tx.record.findMany({ where: { workspaceId, id: { in: replies.map(({ recordId }) => recordId) } }, select: { id: true, number: true } });
  const documents = await tx.document.findMany({ where: { workspaceId, id: { in: replies.flatMap(({ evidenceId }) => evidenceId ?? []) } }, select: { id: true, name: true } });
  const people = await namesOf(tx, replies.flatMap(({ recorded, way }) => (way === "paper" ? (recorded.personId ?? []) : [])));
  const numbers = new Map(records.map(({ id, number }) => [id, number]));
  const files = new Map(documents.map(({ id, name }) => [id, name]));
  return replies.map(({ recorded, recordId, ...reply }) => ({
    ...reply,
    recordNumber: numbers.get(recordId) ?? 0,
    evidenceName: files.get(reply.evidenceId ?? "") ?? null,
    recordedBy: people.get(recorded.personId ?? "") ?? null,
    recordedAt: recorded.at.toISOString(),
  }));
}
