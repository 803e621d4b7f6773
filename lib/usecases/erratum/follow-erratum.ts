import { versionsOf } from "#lib/data/approval.ts";
import { dispatchesOf, type StoredDispatch } from "#lib/data/dispatch.ts";
import { extractSource } from "#lib/domain/extract/source.ts";
import { recipientKey } from "#lib/domain/extract/recipients.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { findItem } from "../extract/at-paragraph.ts";
import { extractSender } from "../extract/send-extract.ts";
import type { AtMeeting } from "../room/at-meeting.ts";

/**
 * Sends an erratum that has just been approved to everyone who got the extract by e-mail, as the extract with the erratum in
 * it. A link shows it from now on, and what was handed over on paper stands among what is to be done: see `dispatchStanding`.
 */
export async function followErratum(at: AtMeeting, { paragraphs, requested, signatories }: Pick<MinutesVersion, "paragraphs" | "requested" | "signatories">): Promise<void> {
  const { tx, workspaceId, meeting } = at;
  const number = paragraphs[0]!.number;
  const versions = await versionsOf(tx, workspaceId, meeting.id);
  const source = accepted(extractSource(versions, number));
  const sent = latestToEach(await dispatchesOf(tx, workspaceId, { versionId: source.version.id, number }));
  if (sent.length === 0) return;
  // In the name of the one who had it corrected, not of whoever happened to sign last.
  const sender = signatories.find(({ personId }) => personId === requested.by);
  const actor = sender ? { ...at.actor, personId: requested.by, name: sender.name } : at.actor;
  const { send } = await extractSender({ ...at, actor, number, versions, item: await findItem(at, number) }, source);
  for (const { organisationId, name, way, address } of sent) {
    if (way === "email" && address !== null) await send({ organisationId, name, way, address, day: "" });
  }
}

/** The last of those to each that counted. They come with the latest first. */
function latestToEach(dispatches: readonly StoredDispatch[]): readonly StoredDispatch[] {
  const counted = dispatches.filter(({ revokedAt, letter }) => revokedAt === null && letter?.state !== "left");
  const keys = counted.map(recipientKey);
  return counted.filter((dispatch, place) => keys.indexOf(recipientKey(dispatch)) === place);
}
