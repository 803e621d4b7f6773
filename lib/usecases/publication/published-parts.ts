import { errataOf } from "#lib/data/erratum.ts";
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

type At = Pick<AtMeeting, "tx" | "workspaceId" | "meeting">;

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

type Public = Pick<PublicationRow, "paragraphs"> & { readonly content: PrintedMinutes; readonly approved: Date };

/** Makes the file of what is published with something kept back, its errata in it, and gives its blob's id. */
export async function storePublicFile({ tx, workspaceId, now }: Pick<AtMeeting, "tx" | "workspaceId" | "now">, { content, paragraphs, approved }: Public): Promise<string> {
  const pdf = await renderPublicPdf(content, paragraphs.flatMap(({ errata }) => errata), approved);
  return storeFile(tx, workspaceId, pdf, "application/pdf", now);
}
