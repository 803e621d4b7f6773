import { versionsOf } from "#lib/data/approval.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isLate } from "#lib/domain/approval/deadline.ts";
import { approvedAt, leftToSign, type MinutesVersion, standingVersions } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";

/**
 * How far the minutes of a meeting have come. Days are "2010-05-06"; `isOwn` where the actor is one of those who haven't
 * signed.
 */
export type MinutesStanding = Readonly<
  | { state: "draft" }
  | { state: "toSign"; dueOn: string | null; isLate: boolean; isOwn: boolean }
  | { state: "approved"; approvedOn: string }
>;

/** The standing of a meeting's minutes as a whole, for one who may read them; §§ approved by themselves don't count. */
export async function minutesStanding(actor: Actor, meetingId: string, now: Date): Promise<MinutesStanding> {
  const versions = await inTransaction(actor.workspace.id, (tx) => versionsOf(tx, actor.workspace.id, meetingId));
  const minutes = standingVersions(versions).find(({ part }) => part === "ordinary");
  return minutes ? standingOf(minutes, actor, now) : { state: "draft" };
}

function standingOf(minutes: MinutesVersion, actor: Actor, now: Date): MinutesStanding {
  const approved = approvedAt(minutes);
  if (approved) return { state: "approved", approvedOn: stockholmDay(approved) };
  const isOwn = leftToSign(minutes).some(({ personId }) => personId === actor.personId);
  return { state: "toSign", dueOn: minutes.dueOn, isLate: isLate(minutes, stockholmDay(now)), isOwn };
}
