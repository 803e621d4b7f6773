import type { Tx } from "./transaction.ts";

/** A person's own note on one page of a document, counted from 1. */
export type PageNote = Readonly<{ documentId: string; page: number; text: string }>;

/** Says in the transaction whose notes it is about: row-level security shows and keeps nobody else's. */
async function as(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('attsats.person', ${personId}, true)`;
}

/** The person's own notes in these documents, by document and page. */
export async function notesOf(tx: Tx, workspaceId: string, personId: string, documentIds: readonly string[]): Promise<PageNote[]> {
  await as(tx, personId);
  return tx.pageNote.findMany({
    where: { workspaceId, personId, documentId: { in: [...documentIds] } },
    orderBy: [{ documentId: "asc" }, { page: "asc" }],
    select: { documentId: true, page: true, text: true },
  });
}

/** Keeps the person's note on a page in place of the one before; an empty one is taken away. */
export async function saveNote(tx: Tx, workspaceId: string, personId: string, { documentId, page, text }: PageNote, writtenAt: Date): Promise<void> {
  await as(tx, personId);
  const key = { workspaceId, personId, documentId, page };
  if (text === "") await tx.pageNote.deleteMany({ where: key });
  else await tx.pageNote.upsert({ where: { workspaceId_personId_documentId_page: key }, create: { ...key, text, writtenAt }, update: { text, writtenAt } });
}

/** What a document's secrecy depends on; null where there is none or it has been removed. */
export async function secrecyOfDocument(tx: Tx, workspaceId: string, documentId: string): Promise<{ caseId: string | null; secrecyGround: string | null } | null> {
  const document = await tx.document.findFirst({
    where: { workspaceId, id: documentId, removedAt: null },
    select: { caseId: true, secrecyGround: true, record: { select: { secrecyGround: true } }, case: { select: { secrecyGround: true } } },
  });
  if (!document) return null;
  const { caseId, secrecyGround, record, case: of } = document;
  return { caseId, secrecyGround: secrecyGround ?? record?.secrecyGround ?? of?.secrecyGround ?? null };
}
