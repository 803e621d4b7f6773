import { z } from "zod";
import { saveFirstPage } from "#lib/data/minutes-pages.ts";
import { settableFirstPage } from "#lib/domain/minutes/page-numbers.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";

const page = z.coerce.number("minutes.badPage").int("minutes.badPage").min(1, "minutes.badPage").max(99_999, "minutes.badPage");

export const setFirstPageShape = z.strictObject({
  meetingId: z.uuid(),
  /** Empty where the number is to follow from the year's earlier minutes. */
  firstPage: z.union([z.literal("").transform(() => null), page, z.null()], "minutes.badPage"),
});

/**
 * Says with which page the minutes begin, where the year's earlier ones are not kept here. Refused where the body's
 * page numbers don't run on through the year.
 */
export async function setFirstPage(context: ActContext, { meetingId, firstPage }: z.infer<typeof setFirstPageShape>) {
  return atMeeting(
    context,
    { act: firstPage === null ? "meeting.followPages" : "meeting.setFirstPage", meetingId, policy: "minutes.write", during: "any" },
    async ({ tx, workspaceId, body }) => {
      await saveFirstPage(tx, workspaceId, meetingId, accepted(settableFirstPage(firstPage, body)));
      return { value: null, facts: { page: firstPage } };
    },
  );
}
