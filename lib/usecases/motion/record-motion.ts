import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { saveMotion } from "#lib/data/motion.ts";
import { draftMotion } from "#lib/domain/motion/draft-motion.ts";
import type { Mover } from "#lib/domain/motion/motion.ts";
import { joinMotion, withdrawMotion } from "#lib/domain/motion/movers.ts";
import { recordMotion as intoRecord } from "#lib/domain/motion/record-motion.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { isPut } from "#lib/domain/question/live-motions.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { hasRole } from "#lib/domain/actor/actor.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "../question/at-matter.ts";
import { acceptMover, atMotion, selfAsMover } from "./at-motion.ts";
import { draftShape } from "./motion-shape.ts";

const onItem = { meetingId: z.uuid(), itemId: z.uuid() };
const onMotion = { ...onItem, motionId: z.uuid() };

export const recordMotionShape = z.strictObject(onMotion);

/** Takes a motion that was handed in into the record. Refuses a change of a clause that reads otherwise by now. */
export async function recordMotion(context: ActContext, on: z.infer<typeof recordMotionShape>) {
  return atMotion(context, { ...on, act: "motion.record", policy: "motion.record" }, async (at) => {
    const recorded = accepted(intoRecord(at.motion, recordedOn(at), at.done));
    await saveMotion(at.tx, at.workspaceId, recorded);
    return { value: null, facts: { movers: namesOf(recorded.movers) }, before: at.motion, after: recorded };
  });
}

export const writeMotionShape = z.strictObject({
  ...onItem,
  draft: draftShape,
  participantIds: z.array(z.uuid()).min(1, "motion.moverMissing").max(100),
});

/** Writes down, straight into the record, what someone at the meeting moves by word of mouth. Gives the motion's id. */
export async function writeMotion(context: ActContext, { meetingId, itemId, draft, participantIds }: z.infer<typeof writeMotionShape>) {
  return atMatter(context, { act: "motion.write", meetingId, itemId, policy: "motion.record", during: "recording" }, async (at) => {
    const movers = participantIds.map((id) => moverAmong(at.divided.presence, id));
    for (const mover of movers) acceptMover(at, mover);
    const drafted = accepted(draftMotion({ id: newId(), itemId, mover: movers[0]!, draft }, at.movedOn, at.done));
    const motion = { ...accepted(intoRecord(drafted, recordedOn(at), at.done)), movers };
    await saveMotion(at.tx, at.workspaceId, motion);
    const facts = { kind: motion.moved.kind, movers: namesOf(movers) };
    return { value: { motionId: motion.id }, subject: { type: "motion", id: motion.id }, facts, after: motion };
  });
}

export const joinMotionShape = z.strictObject({ ...onMotion, participantId: z.uuid().nullable().default(null) });

/** Joins oneself, or one at the meeting for whom the secretary writes, as mover of what has been handed in. */
export async function joinAsMover(context: ActContext, { participantId, ...on }: z.infer<typeof joinMotionShape>) {
  return atMotion(context, { ...on, act: "motion.join", policy: "motion.move" }, async (at) => {
    const mover = moverFor(at, participantId);
    acceptMover(at, mover);
    const joined = accepted(joinMotion(at.motion, mover, isPut(at.motion, at.stored.questions)));
    await saveMotion(at.tx, at.workspaceId, joined);
    return { value: null, facts: { movers: mover.name }, before: at.motion, after: joined };
  });
}

export const withdrawMotionShape = joinMotionShape;

/** Withdraws oneself, or one for whom the secretary writes; the motion stands while others move it. */
export async function withdrawAsMover(context: ActContext, { participantId, ...on }: z.infer<typeof withdrawMotionShape>) {
  return atMotion(context, { ...on, act: "motion.withdraw", policy: "motion.move" }, async (at) => {
    const mover = moverFor(at, participantId);
    const left = accepted(withdrawMotion(at.motion, mover, isPut(at.motion, at.stored.questions), at.done));
    await saveMotion(at.tx, at.workspaceId, left);
    return { value: null, facts: { movers: mover.name }, before: at.motion, after: left };
  });
}

function recordedOn({ movedOn, stored }: AtMatter) {
  return { ...movedOn, motions: stored.matter.motions, anyQuestionPut: stored.questions.length > 0 };
}

function moverFor(at: AtMatter, participantId: string | null): Mover {
  if (participantId === null) return selfAsMover(at);
  const mover = moverAmong(at.divided.presence, participantId);
  if (mover.personId !== at.actor.personId && !hasRole(at.actor, "secretary")) throw new Refused("motion.notForOthers");
  return mover;
}

function moverAmong({ participants }: Presence, participantId: string): Mover {
  const participant = participants.find(({ id }) => id === participantId);
  if (!participant) throw new Refused("presence.unknownParticipant");
  return { personId: participant.personId, name: participant.name };
}

function namesOf(movers: readonly Mover[]): string {
  return movers.map(({ name }) => name).join(", ");
}
