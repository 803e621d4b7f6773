import { readPiece } from "#lib/data/blob.ts";
import type { Prisma } from "#lib/data/generated/client.ts";
import { inPublic } from "#lib/data/public-door.ts";
import { dayOf } from "#lib/data/stored-body.ts";
import { pieceSize } from "#lib/domain/document/size.ts";
import type { ErratumText } from "#lib/domain/erratum/erratum.ts";
import type { MinutesPart } from "#lib/domain/approval/minutes-version.ts";

/** Published minutes in a list. `path` is the body and the meeting in the address: "styrelsen/2010-04-22". Days are in Stockholm. */
export type ListedMinutes = {
  readonly path: string;
  readonly versionId: string;
  readonly bodyName: string;
  readonly meetingDays: readonly string[];
  readonly part: MinutesPart;
  readonly approvedOn: string;
  readonly isWhole: boolean;
  /** A moment in UTC. */
  readonly changedAt: string;
  readonly paragraphs: readonly { readonly number: number; readonly title: string; readonly text: string; readonly errata: readonly ShownErratum[] }[];
};

/** An erratum of a published §, and the day it was approved. `words` is null where it touches what is kept back. */
export type ShownErratum = { readonly approvedOn: string; readonly words: ErratumText | null };

/** Published minutes as they are read; `content` is as it was laid out when they were published. */
export type PublishedMinutes = ListedMinutes & { readonly content: unknown };

const listed = {
  versionId: true, bodySlug: true, bodyName: true, address: true, meetingDays: true, part: true, approvedOn: true, isWhole: true, changedAt: true,
  paragraphs: {
    select: {
      number: true, title: true, text: true,
      errata: { select: { approvedOn: true, stands: true, shouldRead: true, reason: true }, orderBy: [{ approvedOn: "asc" }, { erratumId: "asc" }] },
    },
    orderBy: { number: "asc" },
  },
} as const satisfies Prisma.PublicationSelect;

type Row = Prisma.PublicationGetPayload<{ select: typeof listed }>;

/** All that an organisation has published, the latest meeting first. Null where there is no such organisation. */
export async function publishedList(slug: string): Promise<readonly ListedMinutes[] | null> {
  return inPublic(slug, async (tx, { id: workspaceId }) => {
    const rows = await tx.publication.findMany({ where: { workspaceId }, select: listed, orderBy: [{ approvedOn: "desc" }, { versionId: "desc" }] });
    return rows.map(fromRow).toSorted((a, b) => (b.meetingDays[0] ?? "").localeCompare(a.meetingDays[0] ?? ""));
  });
}

/** What is published at an address; null where nothing is. */
export async function publishedMinutes(slug: string, bodySlug: string, address: string): Promise<PublishedMinutes | null> {
  return inPublic(slug, async (tx, { id: workspaceId }) => {
    const row = await tx.publication.findUnique({
      where: { workspaceId_bodySlug_address: { workspaceId, bodySlug, address } },
      select: { ...listed, content: true },
    });
    return row && { ...fromRow(row), content: row.content };
  });
}

/** A file of what is published at an address, with the SHA-256 of its bytes in hex. */
export type PublishedFile = { readonly slug: string; readonly blobId: string; readonly size: number; readonly sha256: string };

/** The file that is shown, or the sealed one, which is another where something is corrected and null where something is kept back. */
export async function publishedFile(slug: string, bodySlug: string, address: string, which: "file" | "sealedFile" = "file"): Promise<PublishedFile | null> {
  const about = { select: { id: true, size: true, sha256: true } } as const;
  return inPublic(slug, async (tx, { id: workspaceId }) => {
    const row = await tx.publication.findUnique({
      where: { workspaceId_bodySlug_address: { workspaceId, bodySlug, address } },
      select: { file: about, sealedFile: about },
    });
    const file = row?.[which] ?? null;
    return file && { slug, blobId: file.id, size: file.size, sha256: file.sha256 ?? "" };
  });
}

/** The bytes of a published file, read piece by piece as the receiver takes them; it ends there if it is unpublished meanwhile. */
export function publishedBytes({ slug, blobId, size }: PublishedFile): ReadableStream<Uint8Array> {
  let index = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await inPublic(slug, (tx, { id }) => readPiece(tx, id, blobId, index));
        if (!piece) return controller.error(new Error(`piece ${index} of the published file ${blobId} is missing`));
        controller.enqueue(piece);
        index += 1;
        if (index * pieceSize >= size) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A published § that has the words. */
export type FoundParagraph = Pick<ListedMinutes, "path" | "bodyName" | "meetingDays"> & { readonly number: number; readonly title: string; readonly context: string };

const most = 50;

/** The published §§ with all the words, or words that begin with them, the latest first, each with its words in their sentence. */
export async function searchPublished(slug: string, words: string): Promise<readonly FoundParagraph[] | null> {
  const asked = (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(" & ");
  return inPublic(slug, (tx, { id }) =>
    tx.$queryRaw<FoundParagraph[]>`
      SELECT p."bodySlug" || '/' || p.address AS path, p."bodyName", p."meetingDays", f.number, f.title,
             ts_headline('swedish', f.text, q, 'StartSel="", StopSel="", MaxWords=30, MinWords=12, MaxFragments=1') AS context
      FROM to_tsquery('swedish', ${asked}) q, "PublishedParagraph" f
      JOIN "Publication" p ON p."workspaceId" = f."workspaceId" AND p."versionId" = f."versionId"
      WHERE f."workspaceId" = ${id}::uuid AND to_tsvector('swedish', f.title || ' ' || f.text) @@ q
      ORDER BY p."meetingDays"[1] DESC, f.number LIMIT ${most}`,
  );
}

function fromRow({ bodySlug, address, approvedOn, changedAt, versionId, bodyName, meetingDays, part, isWhole, paragraphs }: Row): ListedMinutes {
  const about = { versionId, bodyName, meetingDays, part, isWhole, paragraphs: paragraphs.map(({ errata, ...each }) => ({ ...each, errata: errata.map(erratumFromRow) })) };
  return { ...about, path: `${bodySlug}/${address}`, approvedOn: dayOf(approvedOn), changedAt: changedAt.toISOString() };
}

function erratumFromRow({ approvedOn, stands, shouldRead, reason }: Row["paragraphs"][number]["errata"][number]): ShownErratum {
  const isTold = stands !== null && shouldRead !== null && reason !== null;
  return { approvedOn: dayOf(approvedOn), words: isTold ? { stands, shouldRead, reason } : null };
}
