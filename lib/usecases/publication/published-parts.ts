import { errataOf } from "#lib/data/erratum.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import type { PublicationRow } from "#lib/data/publication.ts";
import { storeFile } from "#lib/data/store-file.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { renderPublicPdf, standIns } from "#lib/documents/publication/public-minutes.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { approvedErrata } from "#lib/domain/erratum/approved.ts";
import { type KeptBack, numberOf } from "#lib/domain/publication/keep-back.ts";
import { textsOf } from "#lib/domain/publication/masked.ts";
import { publishedErrata } from "#lib/domain/publication/published-errata.ts";
import type { AtMeeting } from "../room/at-meeting.ts";

/** A meeting something of which is published; of whoever does it, which the association itself can, only for which workspace. */
export type AtPublished = Omit<AtMeeting, "actor"> & { readonly actor: { readonly workspace: { readonly slug: string } } };

type At = Pick<AtPublished, "tx" | "workspaceId" | "meeting">;

type Published = { versionId: string; versions: readonly MinutesVersion[]; content: PrintedMinutes; kept: KeptBack };

/** The §§ of what is published with their approved errata, and the text by which each is found. `kept` is all that is secret or kept back. */
export async function publishedParagraphs({ tx, workspaceId, meeting }: At, { versionId, versions, content, kept }: Published): Promise<PublicationRow["paragraphs"]> {
  const own = (await errataOf(tx, workspaceId, meeting.id)).filter(({ correctedVersionId }) => correctedVersionId === versionId);
  const marker = standIns(content.language).passage;
  const errata = publishedErrata(approvedErrata(own, versions), { published: content.entries, kept, marker });
  return content.entries.map(({ title, ...entry }) => {
    const number = numberOf(entry);
    const ofIt = errata.filter((erratum) => erratum.number === number);
    return { number, title, text: [...textsOf(entry), ...textsOf(ofIt.map(({ words }) => words))].join("\n"), errata: ofIt };
  });
}

/** What is kept back for one reason or the other. */
export function together(one: KeptBack, other: KeptBack): KeptBack {
  return { paragraphs: [...one.paragraphs, ...other.paragraphs], passages: [...one.passages, ...other.passages] };
}

type Public = Pick<PublicationRow, "paragraphs" | "bodySlug" | "address" | "sealedBlobId"> & { readonly content: PrintedMinutes; readonly approved: Date };

/**
 * Gives the blob of the file that is shown: the sealed one, or where something is kept back or corrected one that is made of
 * what is published, errata too, and that says where the sealed one is if that is public as well.
 */
export async function publicFile({ tx, workspaceId, actor, now }: Pick<AtPublished, "tx" | "workspaceId" | "actor" | "now">, published: Public): Promise<string> {
  const { content, paragraphs, bodySlug, address, sealedBlobId, approved } = published;
  const errata = paragraphs.flatMap((paragraph) => paragraph.errata);
  if (sealedBlobId !== null && errata.length === 0) return sealedBlobId;
  const sealedAt = sealedBlobId && publicAddress(`/${content.language}/${actor.workspace.slug}/minutes/${bodySlug}/${address}/sealed.pdf`);
  const pdf = await renderPublicPdf(content, { errata, sealedAt, approved });
  return storeFile(tx, workspaceId, pdf, "application/pdf", now);
}
