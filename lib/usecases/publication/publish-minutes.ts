import { z } from "zod";
import { findPublication, keptBackOf, saveKeptBack, savePublication, takenAddresses } from "#lib/data/publication.ts";
import { findSealedFile } from "#lib/data/sealed-file.ts";
import { publicMinutes } from "#lib/documents/publication/public-minutes.ts";
import { sha256 } from "#lib/documents/seal/sealed-content.ts";
import { sealedNumbers } from "#lib/domain/approval/minutes-version.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { sittingsOf } from "#lib/domain/meeting/sittings.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { isNothing, type KeptBack, reasonAgainstKeepingBack } from "#lib/domain/publication/keep-back.ts";
import { publicationAddress, reasonAgainstPublishing } from "#lib/domain/publication/publication.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type AtVersion, atVersion } from "../approval/at-version.ts";
import type { ActContext } from "../perform.ts";
import { publishableVersion } from "./publishable.ts";
import { publicFile, publishedParagraphs, together } from "./published-parts.ts";

const number = z.int().min(1);

export const publishMinutesShape = z.strictObject({
  meetingId: z.uuid(),
  versionId: z.uuid(),
  /** How often what is kept back had been saved when the page was opened. */
  seen: z.int().min(0),
  paragraphs: z.array(number).max(1000),
  passages: z.array(z.strictObject({ number, text: z.string().min(1).max(2000) })).max(500),
});

/**
 * Publishes approved minutes, or single approved §§, without what is secret and what the secretary keeps back; or publishes
 * them anew in the place of what was there. The file is the sealed one where nothing is kept back or corrected, and
 * otherwise one made of what is published alone. Refuses what isn't approved, a stale choice, and keeping back what isn't there.
 */
export async function publishMinutes(context: ActContext, { meetingId, versionId, seen, ...kept }: z.infer<typeof publishMinutesShape>) {
  return atVersion(context, { act: "publication.publish", meetingId, versionId, policy: "minutes.publish" }, async (at) => {
    const { tx, workspaceId, shown } = at;
    accepted(reasonAgainstPublishing(shown));
    const before = await keptBackOf(tx, workspaceId, versionId);
    if (before.version !== seen) throw new Refused("publication.changedMeanwhile");
    await saveKeptBack(tx, workspaceId, versionId, kept);
    const { address, digest, isWhole } = await publish(at, kept);
    const told = { paragraphs: paragraphSpan(sealedNumbers(shown)), whole: isWhole ? "yes" : "no", digest };
    const facts = { ...told, keptBack: paragraphSpan(kept.paragraphs), passages: kept.passages.length };
    return { value: { address }, facts, before: { paragraphs: before.paragraphs, passages: before.passages }, after: kept };
  });
}

async function publish(at: AtVersion, kept: KeptBack): Promise<{ address: string; digest: string; isWhole: boolean }> {
  const { tx, workspaceId, meeting, body, versions, shown, now } = at;
  const { minutes, secrets, approved } = await publishableVersion(tx, workspaceId, shown);
  accepted(reasonAgainstKeepingBack(minutes.entries, kept));
  const allKept = together(secrets, kept);
  const isWhole = isNothing(allKept);
  const content = publicMinutes(minutes, kept, isWhole);
  const paragraphs = await publishedParagraphs(at, { versionId: shown.id, versions, content, kept: allKept });
  const { bodySlug, address, publishedAt } = await placeOf(at);
  const sealedBlobId = isWhole ? ((await findSealedFile(tx, workspaceId, shown.id))?.blobId ?? null) : null;
  const fileBlobId = await publicFile(at, { content, paragraphs, bodySlug, address, sealedBlobId, approved });
  const meetingDays = sittingsOf(meeting).map(({ date }) => date);
  const row = { versionId: shown.id, meetingId: meeting.id, bodySlug, bodyName: body.name, address, meetingDays, part: shown.part };
  await savePublication(tx, workspaceId, { ...row, approvedOn: stockholmDay(approved), content, isWhole, fileBlobId, sealedBlobId, paragraphs }, publishedAt, now);
  return { address: `${bodySlug}/${address}`, digest: sha256(canonicalJson(content)), isWhole };
}

/** Where it is published: once given, an address stays for as long as the publication does. */
async function placeOf({ tx, workspaceId, meeting, body, shown, now }: AtVersion): Promise<{ bodySlug: string; address: string; publishedAt: Date }> {
  const earlier = await findPublication(tx, workspaceId, shown.id);
  if (earlier) return earlier;
  const { slug } = await tx.body.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: body.id } }, select: { slug: true } });
  const taken = await takenAddresses(tx, workspaceId, slug, shown.id);
  const address = publicationAddress({ part: shown.part, paragraphs: sealedNumbers(shown) }, stockholmDay(meeting.startsAt), taken);
  return { bodySlug: slug, address, publishedAt: now };
}
