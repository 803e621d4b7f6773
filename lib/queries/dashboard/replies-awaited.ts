import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { dueOnOf } from "#lib/domain/recommendation/round.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** What the organisations that the actor answers for have been asked and haven't answered. */
export async function todosOfReplies(tx: Tx, actor: Actor): Promise<readonly Todo[]> {
  const workspaceId = actor.workspace.id;
  const held = actor.roles.flatMap(({ organisationId }) => organisationId ?? []);
  const own = held.filter((organisationId) => may(actor, "reply.confirm", { workspaceId, organisationId }));
  if (own.length === 0) return [];
  const waiting = await tx.roundAddressee.findMany({
    where: { workspaceId, organisationId: { in: own }, sentAt: { not: null }, round: { closedAt: null }, replies: { none: {} } },
    select: {
      id: true,
      extendedTo: true,
      organisation: { select: { name: true } },
      draft: { select: { version: true } },
      round: { select: { dueOn: true, case: { select: { title: true } } } },
    },
  });
  return waiting.map(({ id, extendedTo, organisation, draft, round }) => ({
    kind: "replyAwaited",
    addresseeId: id,
    title: round.case.title,
    organisation: organisation.name,
    begun: draft !== null,
    due: dueOnOf({ dueOn: dayOf(round.dueOn) }, { extendedTo: extendedTo && dayOf(extendedTo) }),
  }));
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
