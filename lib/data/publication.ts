import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { KeptBack, Passage } from "#lib/domain/publication/keep-back.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { PublishedErratum } from "#lib/domain/publication/published-errata.ts";
import type { Prisma } from "./generated/client.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/**
 * What is published of a version, as it is kept: nothing in it is kept back. `content` is the minutes as they are laid out;
 * `sealedBlobId` the sealed file where `isWhole`, and `fileBlobId` the one that is shown, which is that one until something is corrected.
 */
export type PublicationRow = {
  readonly versionId: string;
  readonly meetingId: string;
  readonly bodySlug: string;
  readonly bodyName: string;
  readonly address: string;
  readonly meetingDays: readonly string[];
  readonly part: MinutesVersion["part"];
  readonly approvedOn: string;
  readonly content: unknown;
  readonly isWhole: boolean;
  readonly fileBlobId: string;
  readonly sealedBlobId: string | null;
  readonly paragraphs: readonly { readonly number: number; readonly title: string; readonly text: string; readonly errata: readonly PublishedErratum[] }[];
};

/** What the secretary has chosen to keep back of a version, and how often that has been saved (0 for never). */
export async function keptBackOf(tx: Tx, workspaceId: string, versionId: string): Promise<KeptBack & { readonly version: number }> {
  const row = await tx.keptBack.findUnique({ where: { workspaceId_versionId: { workspaceId, versionId } } });
  return { paragraphs: row?.paragraphs ?? [], passages: (row?.passages ?? []) as unknown as Passage[], version: row?.version ?? 0 };
}

/** Saves what is kept back as the next version. */
export async function saveKeptBack(tx: Tx, workspaceId: string, versionId: string, { paragraphs, passages }: KeptBack): Promise<void> {
  const row = { paragraphs: [...paragraphs], passages: passages.map(({ number, text }) => ({ number, text })) };
  await tx.keptBack.upsert({
    where: { workspaceId_versionId: { workspaceId, versionId } },
    create: { workspaceId, versionId, ...row },
    update: { ...row, version: { increment: 1 } },
  });
}

/** Where and when a version is published; null where it isn't. */
export async function findPublication(tx: Tx, workspaceId: string, versionId: string) {
  return tx.publication.findUnique({
    where: { workspaceId_versionId: { workspaceId, versionId } },
    select: { bodySlug: true, address: true, isWhole: true, publishedAt: true, changedAt: true },
  });
}

/** What is published of a version, but for its §§, and when it first was; null where it isn't. */
export async function findPublicationRow(tx: Tx, workspaceId: string, versionId: string): Promise<(Omit<PublicationRow, "paragraphs"> & { readonly publishedAt: Date }) | null> {
  const row = await tx.publication.findUnique({ where: { workspaceId_versionId: { workspaceId, versionId } }, omit: { workspaceId: true, changedAt: true } });
  return row && { ...row, approvedOn: dayOf(row.approvedOn) };
}

/** The addresses under which other versions of a body are published. */
export async function takenAddresses(tx: Tx, workspaceId: string, bodySlug: string, versionId: string): Promise<string[]> {
  const rows = await tx.publication.findMany({ where: { workspaceId, bodySlug, versionId: { not: versionId } }, select: { address: true } });
  return rows.map(({ address }) => address);
}

/** Publishes a version, or puts this in the place of what was published of it: nothing is left of that. */
export async function savePublication(tx: Tx, workspaceId: string, row: PublicationRow, publishedAt: Date, changedAt: Date): Promise<void> {
  const { versionId, paragraphs, approvedOn, content, meetingDays, ...rest } = row;
  await unpublish(tx, workspaceId, versionId);
  await tx.publication.create({
    data: { workspaceId, versionId, ...rest, meetingDays: [...meetingDays], content: content as Prisma.InputJsonObject, approvedOn: new Date(approvedOn), publishedAt, changedAt },
    select: { versionId: true },
  });
  await tx.publishedParagraph.createMany({ data: paragraphs.map(({ errata: _, ...each }) => ({ workspaceId, versionId, ...each })) });
  const errata = paragraphs.flatMap((paragraph) => paragraph.errata);
  const rowOf = ({ versionId: erratumId, number, approvedAt, words }: PublishedErratum) => ({ erratumId, number, approvedOn: new Date(stockholmDay(approvedAt)), ...words });
  await tx.publishedErratum.createMany({ data: errata.map((each) => ({ workspaceId, versionId, ...rowOf(each) })) });
}

/** The published errata that were approved after the file was made that is shown of what they correct, with their meetings. */
export async function errataLackingInFiles(tx: Tx, workspaceId: string): Promise<{ id: string; meetingId: string }[]> {
  return tx.$queryRaw`
    SELECT e."erratumId" AS id, p."meetingId" FROM "PublishedErratum" e
    JOIN "Publication" p ON p."workspaceId" = e."workspaceId" AND p."versionId" = e."versionId"
    JOIN "Blob" b ON b."workspaceId" = p."workspaceId" AND b.id = p."fileBlobId"
    WHERE e."workspaceId" = ${workspaceId}::uuid
      AND EXISTS (SELECT FROM "Signature" s WHERE s."workspaceId" = e."workspaceId" AND s."versionId" = e."erratumId" AND s.at > b."completedAt")
    ORDER BY e."erratumId"`;
}

/** Takes away what is published of a version. */
export async function unpublish(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
  await tx.publication.deleteMany({ where: { workspaceId, versionId } });
}

/**
 * What of a version is secret as things stand now: the §§ of secret items or cases, and the names of secret attachments of
 * the others. What was secret when it was signed is told by its content.
 */
export async function secretsOf(tx: Tx, workspaceId: string, { paragraphs }: Pick<MinutesVersion, "paragraphs">): Promise<KeptBack> {
  const items = await tx.agendaItem.findMany({
    where: { workspaceId, id: { in: paragraphs.flatMap(({ itemId }) => itemId ?? []) } },
    select: {
      id: true,
      secrecyGround: true,
      case: { select: { secrecyGround: true } },
      documents: { select: { document: { select: { name: true, secrecyGround: true, record: { select: { secrecyGround: true } } } } } },
    },
  });
  const numberOf = (id: string) => paragraphs.find(({ itemId }) => itemId === id)!.number;
  return {
    paragraphs: items.filter((item) => (item.secrecyGround ?? item.case?.secrecyGround ?? null) !== null).map(({ id }) => numberOf(id)),
    passages: items.flatMap(({ id, documents }) =>
      documents.flatMap(({ document }) => ((document.secrecyGround ?? document.record?.secrecyGround ?? null) !== null ? { number: numberOf(id), text: document.name } : [])),
    ),
  };
}
