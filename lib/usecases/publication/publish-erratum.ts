import { versionsOf } from "#lib/data/approval.ts";
import { errataOf } from "#lib/data/erratum.ts";
import { findPublicationRow, keptBackOf, type PublicationRow, savePublication } from "#lib/data/publication.ts";
import { standIns } from "#lib/documents/publication/public-minutes.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { approvedErrata } from "#lib/domain/erratum/approved.ts";
import { type KeptBack, numberOf } from "#lib/domain/publication/keep-back.ts";
import { textsOf } from "#lib/domain/publication/masked.ts";
import { publishedErrata } from "#lib/domain/publication/published-errata.ts";
import type { AtMeeting } from "../room/at-meeting.ts";
import { publishableVersion } from "./publishable.ts";

type At = Pick<AtMeeting, "tx" | "workspaceId" | "meeting">;

/** Shows an erratum that has just been approved to the public too, where the § that it corrects is published. */
export async function publishErratum(at: At & Pick<AtMeeting, "now">, { id }: Pick<MinutesVersion, "id">): Promise<void> {
  const { tx, workspaceId, now } = at;
  const { correctedVersionId: versionId } = (await errataOf(tx, workspaceId, at.meeting.id)).find((erratum) => erratum.versionId === id)!;
  const row = await findPublicationRow(tx, workspaceId, versionId);
  if (!row) return;
  const versions = await versionsOf(tx, workspaceId, at.meeting.id);
  const { secrets } = await publishableVersion(tx, workspaceId, versions.find((version) => version.id === versionId)!);
  const kept = together(secrets, await keptBackOf(tx, workspaceId, versionId));
  const content = row.content as PrintedMinutes;
  await savePublication(tx, workspaceId, { ...row, paragraphs: await publishedParagraphs(at, { versionId, versions, content, kept }) }, row.publishedAt, now);
}

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
