import type { MinutesVersion, Signatory, Signature, SigningMethod, VersionEnd } from "#lib/domain/approval/minutes-version.ts";
import type {
  MinutesVersion as VersionRow,
  Prisma,
  Signatory as SignatoryRow,
  Signature as SignatureRow,
  VersionEnd as EndRow,
} from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** What is stored of a version besides what the rules know: its content in canonical form, and the file of the body. */
export type VersionContent = { readonly content: string; readonly contentDigest: string; readonly bodyBlobId: string };

const whole = {
  paragraphs: { orderBy: { number: "asc" } },
  signatories: { orderBy: { position: "asc" }, include: { signature: true } },
  ended: true,
} satisfies Prisma.MinutesVersionInclude;

/** The versions of all that has been up for approval of a meeting, the oldest first. */
export async function versionsOf(tx: Tx, workspaceId: string, meetingId: string): Promise<MinutesVersion[]> {
  const rows = await tx.minutesVersion.findMany({
    where: { workspaceId, meetingId },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    include: whole,
    omit: { content: true },
  });
  return rows.map(versionFromRow);
}

/** A version's content and file as they were when approval was asked for; null where the workspace has no such version. */
export async function contentOfVersion(tx: Tx, workspaceId: string, id: string): Promise<VersionContent | null> {
  return tx.minutesVersion.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { content: true, contentDigest: true, bodyBlobId: true },
  });
}

/** The meetings with a version that someone hasn't signed, and that has neither been refused nor taken back. */
export async function meetingsAwaitingSignatures(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.minutesVersion.findMany({
    where: { workspaceId, ended: null, dueOn: { not: null }, signatories: { some: { signature: null, replacedBy: { none: {} } } } },
    distinct: ["meetingId"],
    select: { meetingId: true },
  });
  return rows.map(({ meetingId }) => meetingId);
}

/** Adds a version, which nobody has signed. */
export async function addVersion(tx: Tx, workspaceId: string, version: MinutesVersion, content: VersionContent): Promise<void> {
  const { id: versionId, meetingId, documentId, part, number, digest, dueOn, order, requested } = version;
  await tx.minutesVersion.create({
    data: {
      workspaceId, id: versionId, meetingId, documentId, part, number, digest, order, ...content,
      dueOn: dueOn === null ? null : new Date(dueOn),
      requestedById: requested.by,
      requestedAt: requested.at,
    },
    select: { id: true },
  });
  await tx.versionParagraph.createMany({ data: version.paragraphs.map((paragraph) => ({ workspaceId, versionId, ...paragraph })) });
  for (const [position, signatory] of version.signatories.entries()) await addSignatory(tx, workspaceId, versionId, signatory, position);
}

/** Adds one who is asked to sign a version, in their place among the others. */
export async function addSignatory(tx: Tx, workspaceId: string, versionId: string, signatory: Signatory, position: number): Promise<void> {
  await tx.signatory.create({
    data: { workspaceId, versionId, position, ...signatory, paragraphs: [...(signatory.paragraphs ?? [])] },
    select: { id: true },
  });
}

/** Adds a signature to a version. */
export async function addSignature(tx: Tx, workspaceId: string, versionId: string, signature: Signature): Promise<void> {
  const { signatoryId, by, at, method, digest, dissent } = signature;
  const paper = method.kind === "paper" ? { paperDay: new Date(method.day), scanBlobId: method.scanId } : {};
  await tx.signature.create({ data: { workspaceId, versionId, signatoryId, byId: by, at, method: method.kind, digest, dissent, ...paper } });
}

/** Keeps how a version came to nothing. */
export async function addVersionEnd(tx: Tx, workspaceId: string, versionId: string, { by, at, reason, refused }: VersionEnd): Promise<void> {
  const refusal = { signatoryId: refused?.signatoryId ?? null, paragraphs: [...(refused?.paragraphs ?? [])] };
  await tx.versionEnd.create({ data: { workspaceId, versionId, byId: by, at, reason, ...refusal } });
}

/**
 * Locks what can be written of a meeting's items without its own row being locked: the texts, which are saved while they
 * are typed. Whoever signs then finds what was being written, and who writes after that finds what was signed.
 */
export async function lockItems(tx: Tx, workspaceId: string, meetingId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "AgendaItem" WHERE "workspaceId" = ${workspaceId}::uuid AND "meetingId" = ${meetingId}::uuid ORDER BY id FOR UPDATE`;
}

type Row = Omit<VersionRow, "content"> & {
  paragraphs: MinutesVersion["paragraphs"][number][];
  signatories: (SignatoryRow & { signature: SignatureRow | null })[];
  ended: EndRow | null;
};

function versionFromRow(row: Row): MinutesVersion {
  const { id, meetingId, documentId, part, number, digest, order, signatories } = row;
  const signatures = signatories.flatMap(({ signature }) => signature ?? []).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return {
    id, meetingId, documentId, part, number, digest, order,
    paragraphs: row.paragraphs.map((each) => ({ number: each.number, itemId: each.itemId, standing: each.standing, digest: each.digest })),
    requested: { by: row.requestedById, at: row.requestedAt },
    dueOn: row.dueOn && dayOf(row.dueOn),
    signatories: signatories.map(signatoryFromRow),
    signatures: signatures.map(signatureFromRow),
    ended: row.ended && endFromRow(row.ended),
  };
}

function signatoryFromRow({ id, capacity, participantId, personId, name, paragraphs, replacesId }: SignatoryRow): Signatory {
  return { id, capacity, participantId, personId, name, replacesId, paragraphs: paragraphs.length === 0 ? null : paragraphs };
}

function signatureFromRow(row: SignatureRow): Signature {
  return { signatoryId: row.signatoryId, by: row.byId, at: row.at, method: methodOf(row), digest: row.digest, dissent: row.dissent };
}

function methodOf({ method, paperDay, scanBlobId }: SignatureRow): SigningMethod {
  if (method !== "paper") return { kind: method };
  if (!paperDay || !scanBlobId) throw new Error("a signature on paper lacks its day or its scan");
  return { kind: "paper", day: dayOf(paperDay), scanId: scanBlobId };
}

function endFromRow({ byId, at, reason, signatoryId, paragraphs }: EndRow): VersionEnd {
  const refused = signatoryId === null ? null : { signatoryId, paragraphs: paragraphs.length === 0 ? null : paragraphs };
  return { by: byId, at, reason, refused };
}

/** The files enclosed with some items, by their names and the SHA-256 of their bytes: what is sealed of them. */
export async function attachmentsOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<{ name: string; sha256: string }[]> {
  const rows = await tx.agendaItemDocument.findMany({
    where: { workspaceId, itemId: { in: [...itemIds] } },
    orderBy: [{ itemId: "asc" }, { position: "asc" }],
    select: { document: { select: { name: true, blob: { select: { sha256: true } } } } },
  });
  return rows.flatMap(({ document: { name, blob } }) => (blob.sha256 === null ? [] : { name, sha256: blob.sha256 }));
}

/** The workspace's secretaries by name: one who kept the minutes is listed among those present by name alone. */
export async function secretariesByName(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.workspaceRole.findMany({
    where: { workspaceId, role: "secretary", revokedAt: null },
    select: { person: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ person }) => [person.name, person.id]));
}
