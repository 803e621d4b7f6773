import { loadBodies } from "#lib/data/body.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { MeetingForm } from "#lib/domain/meeting/meeting.ts";
import { mayDecidePerCapsulam } from "#lib/domain/meeting/per-capsulam.ts";
import { may } from "#lib/policy/can.ts";

/** A body whose meeting can be planned, and what its rules let the form offer. */
export type PlannableBody = Readonly<{ id: string; name: string; kind: BodyKind; atDistance: boolean; perCapsulam: boolean; lastPlace: string }>;

/** The bodies that exist on the day or later and whose meetings the actor may plan. */
export async function plannableBodies(actor: Actor, today: string): Promise<PlannableBody[]> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const bodies = (await loadBodies(tx, workspaceId)).filter(
      ({ id, to }) => (to === null || to >= today) && may(actor, "meeting.plan", { workspaceId, bodyId: id }),
    );
    const places = await tx.$queryRaw<{ bodyId: string; place: string }[]>`
      SELECT DISTINCT ON ("bodyId") "bodyId", place FROM "Meeting"
      WHERE "workspaceId" = ${workspaceId}::uuid AND place <> '' ORDER BY "bodyId", "startsAt" DESC`;
    return bodies.map((body) => ({
      id: body.id,
      name: body.name,
      kind: body.kind,
      atDistance: body.rules.attendAtDistance,
      perCapsulam: mayDecidePerCapsulam(body),
      lastPlace: places.find(({ bodyId }) => bodyId === body.id)?.place ?? "",
    }));
  });
}

/** A meeting's plan as the form shows it: days "2010-04-22" and clock times "09:00" in Stockholm. */
export type PlannedMeeting = Readonly<{
  id: string;
  version: number;
  bodyName: string;
  form: MeetingForm;
  day: string;
  from: string;
  /** Empty where the meeting is held on one day. */
  lastDay: string;
  to: string;
  place: string;
  distanceAddress: string;
  allows: Pick<PlannableBody, "atDistance" | "perCapsulam">;
}>;

/** The plan of a meeting, to be changed. Null for one who may not, and for a meeting that isn't there. */
export async function plannedMeeting(actor: Actor, meetingId: string): Promise<PlannedMeeting | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    const { meeting, body, version } = stored;
    if (!may(actor, "meeting.plan", { workspaceId, bodyId: body.id })) return null;
    const [day, lastDay] = [stockholmDay(meeting.startsAt), stockholmDay(meeting.endsAt)];
    return {
      id: meeting.id,
      version,
      bodyName: body.name,
      form: meeting.form,
      day,
      from: stockholmClock(meeting.startsAt),
      lastDay: lastDay === day ? "" : lastDay,
      to: stockholmClock(meeting.endsAt),
      place: meeting.place,
      distanceAddress: meeting.distanceAddress ?? "",
      allows: { atDistance: body.rules.attendAtDistance, perCapsulam: mayDecidePerCapsulam(body) },
    };
  });
}
