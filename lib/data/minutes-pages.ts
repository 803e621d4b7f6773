import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { type Meeting, yearOfMeeting } from "#lib/domain/meeting/meeting.ts";
import { type FirstPage, firstPageOf } from "#lib/domain/minutes/page-numbers.ts";
import type { Tx } from "./transaction.ts";

/** The first page of a meeting's minutes, where the body's numbers run on through the year. */
export async function loadFirstPage(tx: Tx, workspaceId: string, meeting: Pick<Meeting, "id" | "bodyId" | "startsAt">): Promise<FirstPage> {
  const yearBegins = stockholmMoment(`${yearOfMeeting(meeting)}-01-01`, "00:00");
  const select = { firstPage: true, pages: true };
  const own = await tx.meeting.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: meeting.id } }, select });
  const earlier = await tx.meeting.findMany({
    where: { workspaceId, bodyId: meeting.bodyId, cancelledAt: null, startsAt: { gte: yearBegins, lt: meeting.startsAt } },
    orderBy: { startsAt: "asc" },
    select,
  });
  return firstPageOf(own, earlier);
}

/** Keeps the number of the first page, or null where it is to follow from the earlier minutes. */
export async function saveFirstPage(tx: Tx, workspaceId: string, meetingId: string, firstPage: number | null): Promise<void> {
  await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id: meetingId } }, data: { firstPage } });
}

/** Keeps how many pages the minutes have, or null while that isn't settled. */
export async function savePages(tx: Tx, workspaceId: string, meetingId: string, pages: number | null): Promise<void> {
  await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id: meetingId } }, data: { pages } });
}
