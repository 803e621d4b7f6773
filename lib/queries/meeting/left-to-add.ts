import { paragraphsLeft } from "#lib/data/paragraphs-left.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { reasonAgainstTakingUpLeft } from "#lib/domain/approval/take-up-left.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";

/** A § of earlier minutes that a meeting can take up; `title` is empty for one that is secret, `day` the day of its own meeting. */
export type AddableLeft = Readonly<{ meetingId: string; number: number; day: string; title: string }>;

/** The §§ that earlier minutes left and that can be put on a meeting's agenda; none for one who may not write it. */
export async function leftToAdd(actor: Actor, meetingId: string): Promise<AddableLeft[]> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const meeting = await tx.meeting.findFirst({ where: { workspaceId, id: meetingId }, select: { bodyId: true, startsAt: true } });
    if (!meeting || !may(actor, "agenda.edit", { workspaceId, bodyId: meeting.bodyId })) return [];
    const left = await paragraphsLeft(tx, workspaceId, { bodyId: meeting.bodyId });
    return left
      .filter((each) => reasonAgainstTakingUpLeft(each.number, each, meeting) === null)
      .map(({ meetingId: id, number, startsAt, title, secrecyGround }) => ({ meetingId: id, number, day: stockholmDay(startsAt), title: secrecyGround === null ? title : "" }));
  });
}
