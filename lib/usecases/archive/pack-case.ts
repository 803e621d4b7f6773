import { z } from "zod";
import { versionsOf } from "#lib/data/approval.ts";
import { keptEvents, keptProposals, type KeptRecord, keptRecords, type KeptTreatment, keptTreatments } from "#lib/data/archive.ts";
import { appendAudit } from "#lib/data/audit.ts";
import type { StoredCase } from "#lib/data/case.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { type ArchiveWords, archiveWords } from "#lib/documents/archive/archive-words.ts";
import { safeName } from "#lib/documents/archive/bag.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { madeExtract } from "../extract/made-extract.ts";
import { type ActContext, perform } from "../perform.ts";
import { asHistory, asJson, described, type Content, type Package, packageOf } from "./package.ts";

export const packCaseShape = z.strictObject({ caseId: z.uuid() });

type File = { readonly path: string; readonly content: Content };

/**
 * Packs a whole case for the archive, or for one who is to have all of it: the register with its files, the proposals in
 * every version, the treatments with the extract of each approved §, and the history, also what is secret. A case that goes
 * on can be packed too; the package says whether it is closed. Refused for all but the secretary.
 */
export async function packCase(context: ActContext, { caseId }: z.infer<typeof packCaseShape>): Promise<Package> {
  return perform(context, "case.pack", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await writableCase(tx, actor, caseId, "archive.pack", context.now);
    const { name: organisation, language } = await loadWorkspace(tx, workspaceId);
    const words: ArchiveWords = archiveWords(language);
    const { registrationNumber, title } = stored.case;
    const files = await filesOf({ tx, workspaceId, at: context.now, words }, stored, organisation);
    const identity = { organisation, identifier: registrationNumber, description: words("description.case", { registrationNumber, title }), on: stockholmDay(context.now) };
    const packed = packageOf(workspaceId, `${organisation} ${registrationNumber.replaceAll("/", "-")}`, identity, files, context.now);
    const facts = { registrationNumber, files: packed.files.length, digest: packed.digest };
    await appendAudit(tx, actor, { act: "case.pack", subject: { type: "case", id: caseId }, caseId, facts }, context.now);
    return packed;
  });
}

type Packing = { readonly tx: Tx; readonly workspaceId: string; readonly at: Date; readonly words: ArchiveWords };

async function filesOf(packing: Packing, { case: subject }: StoredCase, association: string): Promise<readonly File[]> {
  const { tx, workspaceId, words } = packing;
  const { records, documents } = await keptRecords(tx, workspaceId, subject.id);
  const treatments = await keptTreatments(tx, workspaceId, subject.id);
  const { id: _, ...matter } = subject;
  const told = {
    format: "attsats-case-1", association, case: matter,
    records: records.map((record) => ({ ...record, documents: record.documents.map(described) })),
    documents: documents.map(described),
    proposals: await keptProposals(tx, workspaceId, subject.id),
    treatments: treatments.map(({ itemId: _item, meetingId: _meeting, ...treatment }) => treatment),
  };
  return [
    { path: `${words("file.case")}.json`, content: asJson(told) },
    ...documents.map(({ name, file }) => ({ path: `${words("folder.documents")}/${safeName(name)}`, content: { stored: file } })),
    ...records.flatMap((record) => filesOfRecord(record, words)),
    ...(await extractsOf(packing, treatments)),
    { path: `${words("file.history")}.jsonl`, content: asHistory(await keptEvents(tx, workspaceId, { caseId: subject.id })) },
  ];
}

const filesOfRecord = ({ number, date, subject, documents }: KeptRecord, words: ArchiveWords): File[] => {
  const folder = `${words("folder.records")}/${safeName(`${number} ${date} ${subject}`)}`;
  return documents.map(({ name, file }) => ({ path: `${folder}/${safeName(name)}`, content: { stored: file } }));
};

/** The extract of each § that is approved, as whoever gets it gets it. */
async function extractsOf({ tx, workspaceId, at, words }: Packing, treatments: readonly KeptTreatment[]): Promise<File[]> {
  const files: File[] = [];
  for (const { meetingId, paragraph, body, day } of treatments) {
    if (paragraph === null) continue;
    const source = extractSource(await versionsOf(tx, workspaceId, meetingId), paragraph);
    if (source instanceof Refused) continue;
    const { pdf } = await madeExtract(tx, workspaceId, source, at);
    const stored = { blobId: pdf.blobId, sha256: pdf.digest, size: pdf.size, mediaType: "application/pdf" };
    files.push({ path: `${words("folder.extracts")}/${safeName(`${body} ${day} § ${paragraph}`)}.pdf`, content: { stored } });
  }
  return files;
}
