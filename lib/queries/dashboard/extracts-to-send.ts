import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { outcomesWithin } from "#lib/domain/extract/needed.ts";
import { dispatchStanding } from "#lib/domain/extract/standing.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";

/** §§ looked into at a time; one who has more than these to send begins with the latest meetings. */
const most = 200;

/** The approved §§ of open cases whose extracts have not gone out: once for each meeting. */
export async function todosOfExtracts(tx: Tx, workspaceId: string): Promise<Todo[]> {
  const items = await tx.agendaItem.findMany({
    where: {
      workspaceId,
      case: { closedAt: null },
      sealed: { some: { standing: "sealed" } },
      decisions: { some: { outcome: { notIn: [...outcomesWithin] } } },
    },
    orderBy: [{ meeting: { startsAt: "desc" } }, { id: "asc" }],
    take: most,
    select: { id: true, meeting: { select: { id: true, startsAt: true, body: { select: { name: true } } } } },
  });
  const facts = await dispatchFactsOf(tx, workspaceId, items.map(({ id }) => id));
  const left = items.filter(({ id }) => {
    const kind = facts.has(id) ? dispatchStanding(facts.get(id)!).kind : "notApproved";
    return kind === "toSend" || kind === "waiting";
  });
  return [...Map.groupBy(left, ({ meeting }) => meeting.id).values()].map((of): Todo => {
    const { id, startsAt, body } = of[0]!.meeting;
    const numbers = of.map((item) => facts.get(item.id)!.number).toSorted((a, b) => a - b);
    return { kind: "extractsToSend", meeting: { id, bodyName: body.name, day: stockholmDay(startsAt) }, numbers, due: null };
  });
}
