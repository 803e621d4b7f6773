import { versionsOf } from "#lib/data/approval.ts";
import { errataOf } from "#lib/data/erratum.ts";
import { findPublicationRow, keptBackOf, savePublication } from "#lib/data/publication.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { AuditEvent } from "#lib/domain/audit/event.ts";
import { publishableVersion } from "./publishable.ts";
import { type AtPublished, publicFile, publishedParagraphs, together } from "./published-parts.ts";

/**
 * Shows an erratum that has just been approved to the public too, where the § that it corrects is published: on its page, and in
 * its file, which is made anew. The sealed file stays as it was sealed, beside that. Gives what the audit keeps of it.
 */
export async function publishErratum(at: AtPublished, { id }: Pick<MinutesVersion, "id">): Promise<readonly AuditEvent[]> {
  const { tx, workspaceId, meeting, body, now } = at;
  const { correctedVersionId: versionId, number } = (await errataOf(tx, workspaceId, meeting.id)).find((erratum) => erratum.versionId === id)!;
  const row = await findPublicationRow(tx, workspaceId, versionId);
  if (!row) return [];
  const versions = await versionsOf(tx, workspaceId, meeting.id);
  const { secrets, approved } = await publishableVersion(tx, workspaceId, versions.find((version) => version.id === versionId)!);
  const kept = together(secrets, await keptBackOf(tx, workspaceId, versionId));
  const content = row.content as PrintedMinutes;
  const paragraphs = await publishedParagraphs(at, { versionId, versions, content, kept });
  const shown = paragraphs.flatMap(({ errata }) => errata).find((erratum) => erratum.versionId === id);
  if (!shown) return [];
  const fileBlobId = await publicFile(at, { ...row, content, paragraphs, approved });
  await savePublication(tx, workspaceId, { ...row, paragraphs, fileBlobId }, row.publishedAt, now);
  const facts = { body: body.name, number, words: shown.words ? "yes" : "no" };
  return [{ act: "publication.correct", subject: { type: "minutesVersion", id: versionId }, meetingId: meeting.id, facts, after: shown }];
}
