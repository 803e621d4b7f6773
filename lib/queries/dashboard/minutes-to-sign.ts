import { versionsOf } from "#lib/data/approval.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { leftToSign, standingVersions } from "#lib/domain/approval/minutes-version.ts";
import { reasonAgainstTurn } from "#lib/domain/approval/sign.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";

/** The minutes that the actor is asked to sign and hasn't, when it is their turn: once for each meeting. */
export async function todosOfSigning(tx: Tx, { personId, workspace }: Actor): Promise<Todo[]> {
  const workspaceId = workspace.id;
  const asked = await tx.signatory.findMany({
    where: { workspaceId, personId, signature: null, replacedBy: { none: {} }, version: { ended: null } },
    select: { version: { select: { meeting: { select: { id: true, startsAt: true, body: { select: { name: true } } } } } } },
  });
  const meetings = new Map(asked.map(({ version: { meeting } }) => [meeting.id, meeting]));
  const todos: Todo[] = [];
  for (const { id, startsAt, body } of meetings.values()) {
    const waiting = standingVersions(await versionsOf(tx, workspaceId, id)).find((version) =>
      leftToSign(version).some((signatory) => signatory.personId === personId && reasonAgainstTurn(version, signatory.id) === null),
    );
    if (waiting) todos.push({ kind: "minutesToSign", meeting: { id, bodyName: body.name, day: stockholmDay(startsAt) }, part: waiting.part, due: waiting.dueOn });
  }
  return todos;
}
