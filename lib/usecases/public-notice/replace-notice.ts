import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { boardOfMeeting } from "#lib/data/public-notice.ts";
import { replaceNotice as replace } from "#lib/domain/public-notice/public-notice.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";
import { keepNotice } from "./post-notice.ts";

export const replaceNoticeShape = z.strictObject({
  meetingId: z.uuid(),
  noticeId: z.uuid(),
  keptAt: z.string().trim().min(1, "publicNotice.keptAtMissing").max(200, "publicNotice.tooLong"),
  reason: z.string().trim().min(1, "publicNotice.reasonMissing").max(500, "publicNotice.tooLong"),
});

/** Puts up a right notice in the place of a wrong one, with the reason. The time to appeal begins anew. */
export async function replaceNotice(context: ActContext, { meetingId, ...wanted }: z.infer<typeof replaceNoticeShape>) {
  return atMeeting(context, { act: "publicNotice.replace", meetingId, policy: "publicNotice.write", during: "any" }, async (at) => {
    const { notices, legalForce } = await boardOfMeeting(at.tx, at.workspaceId, meetingId);
    const posted = { by: at.actor.personId, at: at.now };
    const inForce = legalForce.map(({ versionId }) => versionId);
    const notice = accepted(replace(notices, inForce, { ...wanted, id: newId(), posted }));
    const { subject, facts, after } = await keepNotice(at, notice, "publicNotice.replace");
    return { value: { noticeId: notice.id }, subject, facts: facts ?? {}, before: notices.find(({ id }) => id === wanted.noticeId), after };
  });
}
