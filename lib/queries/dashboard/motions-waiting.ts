import type { Tx } from "#lib/data/transaction.ts";
import { type Actor, hasMandate } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";
import { may } from "#lib/policy/can.ts";
import type { Reach } from "../reach.ts";
import type { ComingMeeting } from "./meetings-around.ts";

/**
 * What waits in motions: for one who keeps the record those handed in and not taken into it yet, for anyone one's own
 * drafts, at meetings that are not over and on items that reach the actor.
 */
export async function todosOfMotions(tx: Tx, actor: Actor, reach: Reach): Promise<Todo[]> {
  const { personId, workspace } = actor;
  const records = may(actor, "motion.record", { workspaceId: workspace.id });
  const handedIn = records ? [{ handedInAt: { not: null }, recordedAt: null }] : [];
  const rows = await tx.motion.findMany({
    where: {
      workspaceId: workspace.id,
      withdrawnAt: null,
      OR: [...handedIn, { draftedById: personId, handedInAt: null, recordedAt: null }],
      item: { withdrawnAt: null, meeting: { closedAt: null, cancelledAt: null } },
    },
    orderBy: { id: "asc" },
    take: 50,
    include: {
      movers: { orderBy: { position: "asc" }, select: { name: true } },
      item: {
        select: {
          id: true,
          title: true,
          position: true,
          caseId: true,
          secrecyGround: true,
          case: { select: { secrecyGround: true } },
          meeting: { select: { id: true, startsAt: true, body: { select: { name: true } } } },
        },
      },
    },
  });
  const reaches = ({ item }: (typeof rows)[number]) => {
    if (reach.everything || reach.itemIds.includes(item.id)) return true;
    return item.secrecyGround === null && (!item.case?.secrecyGround || reach.caseIds.includes(item.caseId!));
  };
  return rows.filter(reaches).map(({ id, handedInAt, movers, item }): Todo => {
    const day = stockholmDay(item.meeting.startsAt);
    const meeting = { id: item.meeting.id, bodyName: item.meeting.body.name, day };
    const about = { id: item.id, title: item.title, place: item.position + 1 };
    if (handedInAt === null) return { kind: "motionDrafted", meeting, item: about, motionId: id, due: day };
    return { kind: "motionHandedIn", meeting, item: about, motionId: id, movers: movers.map(({ name }) => name), due: day };
  });
}

/** That a meeting of one's own is under way, for a member, who follows it from the phone. */
export function todosOfMember(actor: Actor, coming: readonly ComingMeeting[]): Todo[] {
  return coming
    .filter(({ isOpen, bodyId }) => isOpen && hasMandate(actor, bodyId))
    .map(({ id, bodyName, startsAt }) => ({ kind: "meetingToFollow", meeting: { id, bodyName, day: stockholmDay(startsAt) }, due: null }));
}
