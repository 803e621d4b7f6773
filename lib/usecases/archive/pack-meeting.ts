import { z } from "zod";
import { documentsOfMeeting, keptEvents, keptNotices, keptVersions } from "#lib/data/archive.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { type ArchiveWords, archiveWords } from "#lib/documents/archive/archive-words.ts";
import { reasonAgainstPacking } from "#lib/domain/archive/reason-against-packing.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting } from "../room/at-meeting.ts";
import { meetingFiles } from "./meeting-files.ts";
import { type Package, packageOf } from "./package.ts";

export const packMeetingShape = z.strictObject({ meetingId: z.uuid() });

/**
 * Packs a whole meeting for the archive: the approved files, what was signed as data, earlier versions, scans, notices,
 * documents and the history, also what is secret. The audit keeps the digest of the list of checksums. Refused until all
 * §§ are approved, and for all but the secretary.
 */
export async function packMeeting(context: ActContext, { meetingId }: z.infer<typeof packMeetingShape>): Promise<Package> {
  return atMeeting(context, { act: "meeting.pack", meetingId, policy: "archive.pack", during: "any" }, async (at) => {
    const { tx, workspaceId, body, meeting, now } = at;
    const versions = await keptVersions(tx, workspaceId, meetingId);
    const refusal = reasonAgainstPacking(versions.map(({ version }) => version));
    if (refusal) throw refusal;
    const { name: organisation, language } = await loadWorkspace(tx, workspaceId);
    const words: ArchiveWords = archiveWords(language);
    const day = stockholmDay(meeting.startsAt);
    const kept = {
      told: toldOf(at, organisation),
      versions,
      notices: await keptNotices(tx, workspaceId, meetingId),
      documents: await documentsOfMeeting(tx, workspaceId, meetingId),
      events: await keptEvents(tx, workspaceId, { meetingId }),
    };
    const files = meetingFiles(kept, words);
    const described = { organisation, identifier: meetingId, description: words("description.meeting", { body: body.name, day }), on: stockholmDay(now) };
    const packed = packageOf(workspaceId, `${organisation} ${body.name} ${day}`, described, files, now);
    return { value: packed, facts: { files: packed.files.length, digest: packed.digest } };
  });
}

function toldOf({ meeting, body }: AtMeeting, association: string) {
  const { startsAt, endsAt, place, form, adjournments } = meeting;
  return { format: "attsats-meeting-1", association, legalForm: body.legalForm, body: body.name, form, startsAt, endsAt, place, adjournments };
}
