import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** The minutes that someone has refused to sign, for the one who mends them: until a new version is sent, however long ago the meeting was. */
export async function todosOfRefused(tx: Tx, actor: Actor): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "approval.request", { workspaceId })) return [];
  const refused = await tx.minutesVersion.findMany({
    where: { workspaceId, part: "ordinary", ended: { signatoryId: { not: null } } },
    orderBy: { requestedAt: "asc" },
    select: {
      documentId: true,
      number: true,
      dueOn: true,
      meeting: { select: { id: true, startsAt: true, body: { select: { name: true } } } },
      ended: { select: { paragraphs: true, signatory: { select: { name: true } } } },
    },
  });
  const later = await tx.minutesVersion.findMany({ where: { workspaceId, documentId: { in: refused.map(({ documentId }) => documentId) } }, select: { documentId: true, number: true } });
  const isNewest = ({ documentId, number }: { documentId: string; number: number }) => !later.some((other) => other.documentId === documentId && other.number > number);
  return refused.filter(isNewest).map(({ meeting, ended, dueOn }) => ({
    kind: "minutesRefused",
    meeting: { id: meeting.id, bodyName: meeting.body.name, day: stockholmDay(meeting.startsAt) },
    by: ended?.signatory?.name ?? "",
    numbers: ended?.paragraphs ?? [],
    due: dueOn && dueOn.toISOString().slice(0, 10),
  }));
}
