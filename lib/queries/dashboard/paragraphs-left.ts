import { nextMeetingOf } from "#lib/data/next-meeting.ts";
import { paragraphsLeft, type StoredLeft } from "#lib/data/paragraphs-left.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/**
 * The §§ that approved minutes left unresolved, by their meeting: to be put on the agenda of the body's next meeting where
 * one is planned (DOMAIN.md §3, "Approval"), and once that has treated them to be sent for approval. One that stands on an
 * agenda waits for the meeting, and not for the secretary.
 */
export async function todosOfParagraphsLeft(tx: Tx, actor: Actor, now: Date): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "approval.request", { workspaceId })) return [];
  const waiting = (await paragraphsLeft(tx, workspaceId)).filter(({ standing }) => standing !== "onAgenda");
  const todos: Todo[] = [];
  for (const ofMeeting of Map.groupBy(waiting, ({ meetingId }) => meetingId).values()) todos.push(await todoOf(tx, workspaceId, ofMeeting, now));
  return todos;
}

async function todoOf(tx: Tx, workspaceId: string, left: readonly StoredLeft[], now: Date): Promise<Todo> {
  const { meetingId, bodyId, bodyName, startsAt } = left[0]!;
  const untouched = left.filter(({ standing }) => standing === "untouched");
  const next = untouched.length > 0 ? await nextMeetingOf(tx, workspaceId, bodyId, now) : null;
  const asked = next ? untouched : left;
  return { kind: "paragraphsLeft", meeting: { id: meetingId, bodyName, day: stockholmDay(startsAt) }, numbers: asked.map(({ number }) => number), nextMeetingId: next?.id ?? null, due: null };
}
