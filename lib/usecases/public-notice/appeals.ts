import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { addAppeal, addAppealEnd, boardOfMeeting } from "#lib/data/public-notice.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { appealEndings, endAppeal as end, recordAppeal as record } from "#lib/domain/public-notice/legal-force.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";

export const recordAppealShape = z.strictObject({
  meetingId: z.uuid(),
  noticeId: z.uuid(),
  paragraphs: z.array(z.int().min(1)).min(1, "publicNotice.noParagraphs").max(1000),
  receivedOn: dayShape("publicNotice.appealDay"),
  reference: z.string().trim().max(100, "publicNotice.tooLong"),
});

/** Records that someone has appealed against §§ of a notice: they get no legal force until that has been settled. */
export async function recordAppeal(context: ActContext, { meetingId, noticeId, ...given }: z.infer<typeof recordAppealShape>) {
  return atMeeting(context, { act: "appeal.record", meetingId, policy: "publicNotice.write", during: "any" }, async ({ tx, workspaceId, actor, now }) => {
    const board = await boardOfMeeting(tx, workspaceId, meetingId);
    const recorded = { by: actor.personId, at: now };
    const appeal = accepted(record(board, noticeId, { ...given, id: newId(), recorded }, stockholmDay(now)));
    await addAppeal(tx, workspaceId, appeal);
    const facts = { paragraphs: paragraphSpan(appeal.paragraphs), day: appeal.receivedOn, reference: appeal.reference };
    return { value: { appealId: appeal.id }, subject: { type: "appeal", id: appeal.id }, facts, after: appeal };
  });
}

export const endAppealShape = z.strictObject({
  meetingId: z.uuid(),
  appealId: z.uuid(),
  ending: z.enum(appealEndings, "publicNotice.endingMissing"),
  endedOn: dayShape("publicNotice.endDay"),
});

/** Records how an appeal ended: the decision stands, or was annulled. */
export async function endAppeal(context: ActContext, { meetingId, appealId, ending, endedOn }: z.infer<typeof endAppealShape>) {
  return atMeeting(context, { act: "appeal.end", meetingId, policy: "publicNotice.write", during: "any" }, async ({ tx, workspaceId, actor, now }) => {
    const { appeals } = await boardOfMeeting(tx, workspaceId, meetingId);
    const before = appeals.find(({ id }) => id === appealId);
    const ended = { ending, on: endedOn, by: actor.personId, at: now };
    const after = accepted(end(before, ended, stockholmDay(now)));
    await addAppealEnd(tx, workspaceId, appealId, ended);
    const facts = { paragraphs: paragraphSpan(after.paragraphs), ending, day: endedOn };
    return { value: null, subject: { type: "appeal", id: appealId }, facts, before, after };
  });
}
