import { versionsOf } from "#lib/data/approval.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { leftParagraphs } from "#lib/domain/approval/askable.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** The meetings with §§ that their approved minutes left unresolved: they are for the next meeting (DOMAIN.md §3, "Approval"). */
export async function todosOfParagraphsLeft(tx: Tx, actor: Actor): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "approval.request", { workspaceId })) return [];
  const meetings = await tx.meeting.findMany({
    where: { workspaceId, versions: { some: { part: "ordinary", ended: null, paragraphs: { some: { standing: "unresolved" } } } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true, body: { select: { name: true } } },
  });
  const todos: Todo[] = [];
  for (const { id, startsAt, body } of meetings) {
    const numbers = leftParagraphs(await versionsOf(tx, workspaceId, id));
    if (numbers.length > 0) todos.push({ kind: "paragraphsLeft", meeting: { id, bodyName: body.name, day: stockholmDay(startsAt) }, numbers, due: null });
  }
  return todos;
}
