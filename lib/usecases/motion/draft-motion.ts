import { z } from "zod";
import { newId } from "#lib/data/id.ts";
import { deleteMotion, saveMotion } from "#lib/data/motion.ts";
import { draftMotion, editDraft, handInMotion } from "#lib/domain/motion/draft-motion.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMatter } from "../question/at-matter.ts";
import { refuseStale } from "../refuse-stale.ts";
import { acceptMover, atMotion, selfAsMover } from "./at-motion.ts";
import { draftShape } from "./motion-shape.ts";

export const startMotionShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), draft: draftShape });

/** Begins a motion as one's own draft, which nobody else sees. Gives its id. Refuses what the rules of moving refuse. */
export async function startMotion(context: ActContext, { meetingId, itemId, draft }: z.infer<typeof startMotionShape>) {
  return atMatter(context, { act: "motion.draft", meetingId, itemId, policy: "motion.move", during: "any" }, async (at) => {
    const mover = selfAsMover(at);
    acceptMover(at, mover);
    const motion = accepted(draftMotion({ id: newId(), itemId, mover, draft }, at.movedOn, at.done));
    await saveMotion(at.tx, at.workspaceId, motion);
    return { value: { motionId: motion.id }, isOwn: true, subject: { type: "motion", id: motion.id }, after: motion };
  });
}

const onMotion = { meetingId: z.uuid(), itemId: z.uuid(), motionId: z.uuid() };
export const editMotionShape = z.strictObject({ ...onMotion, version: z.int().positive(), draft: draftShape });

/** Saves one's own draft in other words. Gives how often it has been saved. */
export async function editMotion(context: ActContext, { version, draft, ...on }: z.infer<typeof editMotionShape>) {
  return atMotion(context, { ...on, act: "motion.editDraft", policy: "motion.move" }, async (at) => {
    await refuseStale(at.tx, at.actor, at.motion, version);
    const edited = accepted(editDraft(at.motion, draft, at.movedOn, at.actor.personId));
    await saveMotion(at.tx, at.workspaceId, edited);
    return { value: { version: at.motion.version + 1 }, isOwn: true, before: at.motion, after: edited };
  });
}

export const dropMotionShape = z.strictObject(onMotion);

/** Throws one's own draft away. */
export async function dropMotion(context: ActContext, on: z.infer<typeof dropMotionShape>) {
  return atMotion(context, { ...on, act: "motion.dropDraft", policy: "motion.move" }, async ({ tx, workspaceId, motion }) => {
    if (motionState(motion) !== "draft") throw new Refused("motion.notDraft");
    await deleteMotion(tx, workspaceId, motion.id);
    return { value: null, isOwn: true, before: motion };
  });
}

export const handInShape = z.strictObject(onMotion);

/** Hands in one's draft: the others of the body see it from now on and can join, and everyone when it is in the record. */
export async function handIn(context: ActContext, on: z.infer<typeof handInShape>) {
  return atMotion(context, { ...on, act: "motion.handIn", policy: "motion.move" }, async (at) => {
    acceptMover(at, selfAsMover(at));
    const handedIn = accepted(handInMotion(at.motion, at.movedOn, at.done));
    await saveMotion(at.tx, at.workspaceId, handedIn);
    return { value: null, before: at.motion, after: handedIn };
  });
}
