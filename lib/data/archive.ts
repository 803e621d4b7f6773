import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import { versionsOf } from "./approval.ts";
import { loadTrees } from "./clause-tree.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** Where a file's bytes are, the SHA-256 of them in hex, how many they are, and of what kind. */
export type StoredFile = { readonly blobId: string; readonly sha256: string; readonly size: number; readonly mediaType: string };

/** All that is kept of one version of minutes. `sealed` is null for what isn't approved. */
export type KeptVersion = {
  readonly version: MinutesVersion;
  readonly content: string;
  readonly body: StoredFile;
  readonly sealed: StoredFile | null;
  readonly scans: readonly { readonly name: string; readonly file: StoredFile }[];
};

export type KeptNotice = { readonly number: number; readonly issuedAt: Date; readonly file: StoredFile };
export type KeptDocument = { readonly name: string; readonly secrecyGround: string | null; readonly file: StoredFile };
export type MeetingDocument = KeptDocument & { readonly place: number; readonly paragraph: number | null; readonly title: string };
/** An event of the audit's chain, word for word as its hash covers it. */
export type KeptEvent = { readonly seq: string; readonly previousHash: string; readonly hash: string; readonly content: string };

const blob = { select: { id: true, sha256: true, size: true, mediaType: true } } as const;

/** The file that the columns of a blob tell of. Throws for an upload that was never completed. */
function storedFile({ id, sha256, size, mediaType }: { id: string; sha256: string | null; size: number; mediaType: string | null }): StoredFile {
  if (sha256 === null || mediaType === null) throw new Error(`the file ${id} isn't complete`);
  return { blobId: id, sha256, size, mediaType };
}

/** Every version of a meeting's minutes with its files, the oldest first. */
export async function keptVersions(tx: Tx, workspaceId: string, meetingId: string): Promise<KeptVersion[]> {
  const versions = await versionsOf(tx, workspaceId, meetingId);
  const rows = await tx.minutesVersion.findMany({
    where: { workspaceId, meetingId },
    select: { id: true, content: true, body: blob, sealed: { select: { blob } }, signatories: { select: { name: true, signature: { select: { scan: blob } } }, orderBy: { position: "asc" } } },
  });
  return versions.map((version) => {
    const row = rows.find(({ id }) => id === version.id)!;
    return {
      version,
      content: row.content,
      body: storedFile(row.body),
      sealed: row.sealed && storedFile(row.sealed.blob),
      scans: row.signatories.flatMap(({ name, signature }) => (signature?.scan ? [{ name, file: storedFile(signature.scan) }] : [])),
    };
  });
}

/** The notices of a meeting as they were sent. */
export async function keptNotices(tx: Tx, workspaceId: string, meetingId: string): Promise<KeptNotice[]> {
  const rows = await tx.issuedAgenda.findMany({
    where: { workspaceId, meetingId },
    select: { number: true, issuedAt: true, blob },
    orderBy: { number: "asc" },
  });
  return rows.map(({ number, issuedAt, blob: file }) => ({ number, issuedAt, file: storedFile(file) }));
}

/** The documents of a meeting's items in the order of the agenda, with the § that each item was given. */
export async function documentsOfMeeting(tx: Tx, workspaceId: string, meetingId: string): Promise<MeetingDocument[]> {
  const items = await tx.agendaItem.findMany({
    where: { workspaceId, meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      title: true,
      secrecyGround: true,
      paragraph: { select: { number: true, state: true } },
      documents: { orderBy: { position: "asc" }, select: { document: { select: { name: true, secrecyGround: true, blob } } } },
    },
  });
  return items.flatMap(({ title, secrecyGround, paragraph, documents }, index) =>
    documents.map(({ document }) => ({
      place: index + 1,
      paragraph: paragraph?.state === "given" ? paragraph.number : null,
      title,
      name: document.name,
      secrecyGround: document.secrecyGround ?? secrecyGround,
      file: storedFile(document.blob),
    })),
  );
}

/** What the audit holds of a meeting or a case, in order. */
export async function keptEvents(tx: Tx, workspaceId: string, of: { meetingId: string } | { caseId: string }): Promise<KeptEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { workspaceId, ...of },
    orderBy: { seq: "asc" },
    select: { seq: true, previousHash: true, hash: true, content: true },
  });
  return rows.map((row) => ({ ...row, seq: row.seq.toString() }));
}

export type KeptRecord = {
  readonly number: number;
  readonly direction: string;
  readonly date: string;
  readonly counterpart: string;
  readonly subject: string;
  readonly secrecyGround: string | null;
  readonly documents: readonly KeptDocument[];
};

export type KeptProposal = {
  readonly origin: ProposalOrigin;
  readonly proposer: string | null;
  readonly withdrawnAt: Date | null;
  readonly versions: readonly { readonly number: number; readonly createdAt: Date; readonly clauses: readonly Clause[] }[];
};

/** The register of a case with the files of each record, and the case's own documents. What has been removed is not there. */
export async function keptRecords(tx: Tx, workspaceId: string, caseId: string): Promise<{ records: KeptRecord[]; documents: KeptDocument[] }> {
  const records = await tx.record.findMany({ where: { workspaceId, caseId }, orderBy: { number: "asc" } });
  const rows = await tx.document.findMany({
    where: { workspaceId, removedAt: null, OR: [{ caseId }, { record: { caseId } }] },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { recordId: true, name: true, secrecyGround: true, blob },
  });
  const documentsOf = (recordId: string | null) =>
    rows.filter((row) => row.recordId === recordId).map(({ name, secrecyGround, blob: file }) => ({ name, secrecyGround, file: storedFile(file) }));
  return {
    records: records.map(({ id, number, direction, date, counterpart, subject, secrecyGround }) => ({
      number, direction, date: dayOf(date), counterpart, subject, secrecyGround, documents: documentsOf(id),
    })),
    documents: documentsOf(null),
  };
}

/** The proposals of a case with every version of their clauses. */
export async function keptProposals(tx: Tx, workspaceId: string, caseId: string): Promise<KeptProposal[]> {
  const rows = await tx.proposal.findMany({
    where: { workspaceId, caseId },
    orderBy: { position: "asc" },
    select: {
      origin: true,
      originPersonId: true,
      withdrawnAt: true,
      originBody: { select: { name: true } },
      versions: { orderBy: { number: "asc" }, select: { number: true, createdAt: true, treeId: true } },
    },
  });
  const trees = await loadTrees(tx, workspaceId, rows.flatMap(({ versions }) => versions.map(({ treeId }) => treeId)));
  const people = await tx.person.findMany({ where: { id: { in: rows.flatMap(({ originPersonId }) => originPersonId ?? []) } }, select: { id: true, name: true } });
  return rows.map(({ origin, originPersonId, originBody, withdrawnAt, versions }) => ({
    origin,
    proposer: originBody?.name ?? people.find(({ id }) => id === originPersonId)?.name ?? null,
    withdrawnAt,
    versions: versions.map(({ treeId, ...version }) => ({ ...version, clauses: trees.get(treeId) ?? [] })),
  }));
}

/** A decision with the words about it that aren't in its clauses. */
export type KeptDecision = {
  readonly outcome: Outcome;
  readonly lead: string;
  readonly changes: string;
  readonly deferredTo: string | null;
  readonly toFindOut: string | null;
  readonly clauses: readonly Clause[];
};

/** One time a case was on an agenda. `day` is that of the meeting. */
export type KeptTreatment = {
  readonly itemId: string;
  readonly meetingId: string;
  readonly body: string;
  readonly day: string;
  readonly title: string;
  readonly paragraph: number | null;
  readonly withdrawnReason: string | null;
  readonly decisions: readonly KeptDecision[];
};

/** The treatments of a case with what was decided, the earliest meeting first. */
export async function keptTreatments(tx: Tx, workspaceId: string, caseId: string): Promise<KeptTreatment[]> {
  const rows = await tx.agendaItem.findMany({
    where: { workspaceId, caseId },
    orderBy: [{ meeting: { startsAt: "asc" } }, { position: "asc" }],
    select: {
      id: true,
      meetingId: true,
      title: true,
      withdrawnReason: true,
      paragraph: { select: { number: true, state: true } },
      meeting: { select: { startsAt: true, body: { select: { name: true } } } },
      decisions: { orderBy: { position: "asc" }, select: { outcome: true, lead: true, changes: true, deferredTo: true, toFindOut: true, treeId: true } },
    },
  });
  const trees = await loadTrees(tx, workspaceId, rows.flatMap(({ decisions }) => decisions.flatMap(({ treeId }) => treeId ?? [])));
  return rows.map(({ id, meetingId, title, withdrawnReason, paragraph, meeting, decisions }) => ({
    itemId: id,
    meetingId,
    body: meeting.body.name,
    day: stockholmDay(meeting.startsAt),
    title,
    paragraph: paragraph?.state === "given" ? paragraph.number : null,
    withdrawnReason,
    decisions: decisions.map(({ treeId, ...decision }) => ({ ...decision, clauses: trees.get(treeId ?? "") ?? [] })),
  }));
}
