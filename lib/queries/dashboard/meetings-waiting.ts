import { loadAgenda } from "#lib/data/agenda.ts";
import { versionsOf } from "#lib/data/approval.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { callDiffers, differsFromIssued } from "#lib/domain/agenda/issued.ts";
import { markOf } from "#lib/domain/agenda/mark.ts";
import { isNewest, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { meetingState } from "#lib/domain/meeting/meeting.ts";
import { isEmptyText } from "#lib/domain/text/plain-text.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { daysOfPreparation, daysOfReading, type MeetingFacts, todosOfMeeting } from "#lib/domain/todo/of-meeting.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { agendaLines } from "../meeting/agenda-lines.ts";
import type { Reach } from "../reach.ts";

const aDay = 86_400_000;
/** Meetings looked into at a time; one who has more than these to prepare begins with the nearest. */
const most = 20;

/** What the meetings of the workspace wait for: those being prepared, under way and lately held. */
export async function todosOfMeetings(tx: Tx, { workspace }: Actor, reach: Reach, now: Date): Promise<Todo[]> {
  const near = new Date(now.getTime() + (daysOfPreparation + 1) * aDay);
  const lately = new Date(now.getTime() - (daysOfReading + 1) * aDay);
  const meetings = await tx.meeting.findMany({
    where: {
      workspaceId: workspace.id,
      cancelledAt: null,
      OR: [{ closedAt: null, OR: [{ startsAt: { lt: near } }, { openedAt: { not: null } }] }, { closedAt: { gt: lately } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true },
  });
  const todos: Todo[] = [];
  for (const { id } of meetings) todos.push(...todosOfMeeting(await factsOf(tx, workspace.id, id, reach), workspace.legalForm, now));
  return todos;
}

async function factsOf(tx: Tx, workspaceId: string, meetingId: string, reach: Reach): Promise<MeetingFacts> {
  const { meeting, body } = await loadMeeting(tx, workspaceId, meetingId);
  const agenda = await loadAgenda(tx, workspaceId, meetingId);
  const lines = await agendaLines(tx, workspaceId, meetingId, agenda, reach);
  return {
    id: meetingId,
    bodyName: body.name,
    state: meetingState(meeting),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    closedAt: meeting.closed?.at ?? null,
    items: lines.map(({ id, title, missing }) => ({ id, title, missing })),
    changesSinceNotice: differsFromIssued(agenda).length + callDiffers(agenda, meeting).length,
    emptyParagraphs: meeting.closed ? await emptyParagraphs(tx, workspaceId, meetingId) : [],
    isApprovalAsked: isAsked(await versionsOf(tx, workspaceId, meetingId)),
  };
}

/** What was refused is told by itself (`todosOfRefused`), and was sent all the same. */
function isAsked(versions: readonly MinutesVersion[]): boolean {
  return versions.some((version) => version.part === "ordinary" && isNewest(version, versions) && (version.ended === null || version.ended.refused !== null));
}

/** The §§ about which nothing has been written and nothing decided. */
async function emptyParagraphs(tx: Tx, workspaceId: string, meetingId: string): Promise<number[]> {
  const rows = await tx.paragraph.findMany({
    where: { workspaceId, meetingId, state: "given", item: { isNot: null } },
    orderBy: { number: "asc" },
    select: { number: true, item: { select: { text: true, withdrawnAt: true, treatedFrom: true, treatedTo: true, _count: { select: { decisions: true, listed: true } } } } },
  });
  const isEmpty = (item: NonNullable<(typeof rows)[number]["item"]>) =>
    item._count.listed === 0 &&
    markOf({
      isWithdrawn: item.withdrawnAt !== null,
      treatedFrom: item.treatedFrom,
      treatedTo: item.treatedTo,
      decisions: item._count.decisions,
      isTextEmpty: isEmptyText(item.text as unknown as RichText),
    }) === "needsSomething";
  return rows.filter(({ item }) => item && isEmpty(item)).map(({ number }) => number);
}
