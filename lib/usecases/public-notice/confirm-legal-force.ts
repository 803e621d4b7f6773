import { z } from "zod";
import { addLegalForce, boardOfMeeting } from "#lib/data/public-notice.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { confirmLegalForce as confirm } from "#lib/domain/public-notice/legal-force.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";

export const confirmLegalForceShape = z.strictObject({
  meetingId: z.uuid(),
  noticeId: z.uuid(),
  paragraphs: z.array(z.int().min(1)).min(1, "publicNotice.noParagraphs").max(1000),
});

/** Confirms that §§ have legal force: the time to appeal is over, and the person knows that nobody has appealed. */
export async function confirmLegalForce(context: ActContext, { meetingId, noticeId, paragraphs }: z.infer<typeof confirmLegalForceShape>) {
  return atMeeting(context, { act: "legalForce.confirm", meetingId, policy: "legalForce.confirm", during: "any" }, async ({ tx, workspaceId, actor, now }) => {
    const board = await boardOfMeeting(tx, workspaceId, meetingId);
    const confirmed = { by: actor.personId, at: now };
    const force = accepted(confirm(board, { noticeId, paragraphs, confirmed, today: stockholmDay(now) }));
    await addLegalForce(tx, workspaceId, force);
    return { value: null, subject: { type: "publicNotice", id: noticeId }, facts: { paragraphs: paragraphSpan(paragraphs) }, after: force };
  });
}
