import type { Tx } from "#lib/data/transaction.ts";
import { noticeFromRow } from "#lib/data/public-notice.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";

/** The notices whose time to appeal is over, with §§ that nobody has appealed against and nobody has confirmed legal force of. */
export async function todosOfLegalForce(tx: Tx, actor: Actor, today: string): Promise<Todo[]> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "legalForce.confirm", { workspaceId })) return [];
  const rows = await tx.publicNotice.findMany({
    where: { workspaceId, appealTo: { lt: new Date(today) }, replacedBy: null },
    orderBy: [{ appealTo: "asc" }, { id: "asc" }],
    include: {
      meeting: { select: { id: true, startsAt: true } },
      version: { select: { appeals: { select: { paragraphs: true, ended: { select: { ending: true } } } }, legalForce: { select: { number: true } } } },
    },
  });
  return rows.flatMap(({ meeting, version, ...row }) => {
    const notice = noticeFromRow(row);
    const settled = new Set([
      ...version.legalForce.map(({ number }) => number),
      ...version.appeals.filter(({ ended }) => ended?.ending !== "dismissed").flatMap(({ paragraphs }) => paragraphs),
    ]);
    const paragraphs = notice.paragraphs.filter((number) => !settled.has(number));
    if (paragraphs.length === 0) return [];
    return { kind: "legalForceToConfirm", meeting: { id: meeting.id, bodyName: notice.bodyName, day: stockholmDay(meeting.startsAt) }, noticeId: notice.id, paragraphs, appealTo: notice.appealTo, due: null };
  });
}
