import { z } from "zod";
import { versionsOf } from "#lib/data/approval.ts";
import { lockParagraphs, saveFirstParagraph, saveParagraphs } from "#lib/data/paragraph.ts";
import { loadAgenda } from "#lib/data/agenda.ts";
import { beginTreatment, clearTreatment } from "#lib/data/treatment.ts";
import { decisionsOf } from "#lib/data/decision.ts";
import { numbersAreFixed } from "#lib/domain/approval/frozen-by.ts";
import { itemToTreat, reasonAgainstUndoing } from "#lib/domain/agenda/treating.ts";
import { dropItem, numberItems, renumber } from "#lib/domain/paragraph/number-items.ts";
import { numberOf, type ParagraphSeries } from "#lib/domain/paragraph/paragraph.ts";
import { beginAt, skipNumber } from "#lib/domain/paragraph/skip-number.ts";
import { accepted, type Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting } from "./at-meeting.ts";

export const treatItemShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/**
 * Takes up an item: it gets the meeting's next § number unless it has one, and the item before it is done. Gives the
 * number. Refused for a withdrawn item, and for one that came late and the body hasn't agreed to take up.
 */
export async function treatItem(context: ActContext, { meetingId, itemId }: z.infer<typeof treatItemShape>) {
  return atMeeting(
    context,
    { act: "item.treat", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const agenda = await loadAgenda(at.tx, at.workspaceId, meetingId);
      const item = accepted(itemToTreat(agenda, itemId));
      const after = await changeParagraphs(at, (series) => numberItems(series, [itemId]));
      await beginTreatment(at.tx, at.workspaceId, meetingId, itemId, at.now);
      const number = numberOf(after.paragraphs, itemId)!;
      return { value: { number }, subject: { type: "item", id: itemId }, caseId: item.caseId, facts: { number, title: item.title } };
    },
  );
}

export const leaveUntreatedShape = treatItemShape;

/** Takes an item's number away, when it was taken up by mistake. Refused once something has been decided on it. */
export async function leaveItemUntreated(context: ActContext, { meetingId, itemId }: z.infer<typeof leaveUntreatedShape>) {
  return atMeeting(
    context,
    { act: "item.leaveUntreated", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      accepted(reasonAgainstUndoing((await decisionsOf(at.tx, at.workspaceId, itemId)).length));
      const isFixed = await areFixed(at);
      await changeParagraphs(at, (series) => dropItem(series, itemId, isFixed));
      await clearTreatment(at.tx, at.workspaceId, itemId);
      return { value: null, subject: { type: "item", id: itemId } };
    },
  );
}

export const renumberMeetingShape = z.strictObject({ meetingId: z.uuid() });

/** Gives the §§ of the meeting anew in the order of the agenda. The log says so (DOMAIN.md §3, "Numbering"). */
export async function renumberMeeting(context: ActContext, { meetingId }: z.infer<typeof renumberMeetingShape>) {
  return atMeeting(
    context,
    { act: "meeting.renumber", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const { items } = await loadAgenda(at.tx, at.workspaceId, meetingId);
      const isFixed = await areFixed(at);
      await changeParagraphs(at, (series) => {
        const treated = items.filter(({ id }) => numberOf(series.paragraphs, id) !== null);
        return renumber(series, treated.map(({ id }) => id), isFixed);
      });
      return { value: null };
    },
  );
}

export const skipNumberShape = z.strictObject({ meetingId: z.uuid() });

/** Leaves the next § number unused, as a gap that minutes written elsewhere may have. */
export async function leaveNumberOut(context: ActContext, { meetingId }: z.infer<typeof skipNumberShape>) {
  return atMeeting(
    context,
    { act: "meeting.skipNumber", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const after = await changeParagraphs(at, skipNumber);
      return { value: null, facts: { number: after.paragraphs.at(-1)!.number } };
    },
  );
}

export const beginNumberingShape = z.strictObject({ meetingId: z.uuid(), number: z.int().min(1, "paragraph.numberWrong").max(9999, "paragraph.numberWrong") });

/** Says with which § the meeting begins, where the earlier meetings of the year are not kept here. */
export async function beginNumbering(context: ActContext, { meetingId, number }: z.infer<typeof beginNumberingShape>) {
  return atMeeting(
    context,
    { act: "meeting.beginNumbering", meetingId, policy: "minutes.write", during: "writing" },
    async (at) => {
      await changeParagraphs(at, (series) => beginAt(series, number));
      await saveFirstParagraph(at.tx, at.workspaceId, meetingId, number);
      return { value: null, facts: { number } };
    },
  );
}

/** Whether a § of the meeting has been signed, after which the numbers stay. */
async function areFixed({ tx, workspaceId, meeting }: AtMeeting): Promise<boolean> {
  return numbersAreFixed(await versionsOf(tx, workspaceId, meeting.id));
}

async function changeParagraphs(
  { tx, workspaceId, meeting }: AtMeeting,
  rule: (series: ParagraphSeries) => ParagraphSeries | Refused,
): Promise<ParagraphSeries> {
  const before = await lockParagraphs(tx, workspaceId, meeting);
  const after = accepted(rule(before));
  await saveParagraphs(tx, workspaceId, meeting, before, after);
  return after;
}
