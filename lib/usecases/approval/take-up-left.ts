import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { newId } from "#lib/data/id.ts";
import { lockMeeting } from "#lib/data/meeting.ts";
import { paragraphsLeft, type StoredLeft, takeUpLeftAt } from "#lib/data/paragraphs-left.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { leftItemWords } from "#lib/documents/wording/left-wording.ts";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import { addItem } from "#lib/domain/agenda/change-agenda.ts";
import { newItem } from "#lib/domain/agenda/item.ts";
import { checkItem } from "#lib/domain/agenda/prepare-item.ts";
import { reasonAgainstTakingUpLeft } from "#lib/domain/approval/take-up-left.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted } from "#lib/domain/refused.ts";
import { atAgenda } from "../agenda/at-agenda.ts";
import { draftText } from "../agenda/draft-item.ts";
import type { ActContext } from "../perform.ts";
import type { AtMeeting } from "../room/at-meeting.ts";

export const takeUpLeftShape = z.strictObject({
  /** The meeting that takes it up. */
  meetingId: z.uuid(),
  /** The meeting whose minutes left it, and its number there. */
  leftMeetingId: z.uuid(),
  number: z.int().min(1),
});

/**
 * Puts a § that approved minutes left on the agenda of a coming meeting of the same body: the item says which § it is, of
 * what day, and why it was refused, and is as secret as the §. Once the body has settled how it reads, the § is sent for
 * approval by itself. Refused for all but the secretary, as `reasonAgainstTakingUpLeft`, and after the meeting. Gives the
 * item's id.
 */
export async function takeUpLeft(context: ActContext, { meetingId, ...of }: z.infer<typeof takeUpLeftShape>): Promise<{ itemId: string }> {
  const itemId = newId();
  let drafted: { left: StoredLeft; text: string };
  const afterwards = async (at: AtMeeting) => {
    const { left, text } = drafted;
    await draftText(at, itemId, text);
    await takeUpLeftAt(at.tx, at.workspaceId, { itemId, leftItemId: left.itemId });
    const facts = { paragraphs: `§ ${left.number}`, day: stockholmDay(at.meeting.startsAt) };
    await appendAudit(at.tx, at.actor, { act: "approval.takeUp", subject: { type: "meeting", id: left.meetingId }, meetingId: left.meetingId, facts, after: { itemId } }, at.now);
  };
  return atAgenda(context, { act: "agenda.add", meetingId, itemId, afterwards }, async (agenda, at) => {
    const left = await leftOf(at, of);
    const { language } = await loadWorkspace(at.tx, at.workspaceId);
    const { title, text } = leftItemWords(language, { ...left, on: stockholmDay(left.startsAt) });
    drafted = { left, text };
    const item = { ...newItem(itemId, "previousMinutes", title), presenter: left.presenter, secrecyGround: left.secrecyGround };
    return addItem(agenda, accepted(checkItem(item, null)), at.now, afterPreviousMinutes(agenda));
  });
}

/** The item before which it is put, so that it follows the previous minutes; undefined where the agenda hasn't got them. */
function afterPreviousMinutes({ items }: Agenda): string | undefined {
  const last = items.findLastIndex(({ kind }) => kind === "previousMinutes");
  return last < 0 ? undefined : items[last + 1]?.id;
}

/** The § that is taken up. Its meeting is locked, so that it comes onto one agenda at a time. */
async function leftOf({ tx, workspaceId, meeting, body }: AtMeeting, { leftMeetingId, number }: { leftMeetingId: string; number: number }): Promise<StoredLeft> {
  await lockMeeting(tx, workspaceId, leftMeetingId);
  const left = (await paragraphsLeft(tx, workspaceId, { id: leftMeetingId })).find((each) => each.number === number) ?? null;
  const refusal = reasonAgainstTakingUpLeft(number, left, { bodyId: body.id, startsAt: meeting.startsAt });
  if (refusal) throw refusal;
  return left!;
}
