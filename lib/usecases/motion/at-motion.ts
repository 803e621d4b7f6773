import { lockMotion, type StoredMotion } from "#lib/data/motion.ts";
import type { Mover } from "#lib/domain/motion/motion.ts";
import { reasonAgainstMoving } from "#lib/domain/motion/may-move.ts";
import { hasMandate } from "#lib/domain/actor/actor.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "../question/at-matter.ts";
import type { Told } from "../room/at-meeting.ts";

/** Which motion, on which item of which meeting. */
export type OnMotion = Readonly<{ meetingId: string; itemId: string; motionId: string }>;

/**
 * Runs an act on one motion, locked. Refuses one that isn't on the item, and a draft of somebody else's as if it were
 * not there.
 */
export async function atMotion<T>(
  context: ActContext,
  { motionId, ...on }: OnMotion & { act: string; policy: Act },
  work: (at: AtMatter & Readonly<{ motion: StoredMotion }>) => Promise<Told<T>>,
): Promise<T> {
  return atMatter(context, { ...on, during: "any" }, async (at) => {
    const motion = await lockMotion(at.tx, at.workspaceId, motionId);
    const isAnothers = motion !== null && motion.handedIn === null && motion.recorded === null && motion.drafted.by !== at.actor.personId;
    if (motion?.itemId !== on.itemId || isAnothers) throw new Refused("motion.gone");
    const told = await work({ ...at, motion });
    return { subject: { type: "motion", id: motionId }, ...told, facts: { kind: motion.moved.kind, ...told.facts } };
  });
}

/** Who acts, as a mover. */
export function selfAsMover({ actor }: AtMatter): Mover {
  return { personId: actor.personId, name: actor.name };
}

/** Refuses one who may not move on the item now: who acts, or one at the meeting for whom the secretary writes. */
export function acceptMover(at: AtMatter, mover: Mover): void {
  const { meeting, body, actor, item, divided, stored } = at;
  const participant = at.divided.presence.participants.find((one) =>
    mover.personId === null ? one.personId === null && one.name === mover.name : one.personId === mover.personId,
  );
  const isSelf = mover.personId === actor.personId;
  const would = { participant: participant ?? null, hasMandate: isSelf ? hasMandate(actor, body.id) : (participant?.mandate ?? null) !== null };
  accepted(
    reasonAgainstMoving(would, {
      meeting,
      presence: divided.presence,
      item,
      treated: divided.item,
      anyQuestionPut: stored.questions.length > 0,
    }),
  );
}
