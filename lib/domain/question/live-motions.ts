import type { Motion, Moved, MotionKind } from "#lib/domain/motion/motion.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import type { Matter, Option, Question } from "./question.ts";

/** A motion of one kind. */
export type MotionOf<Kind extends MotionKind> = Motion & { readonly moved: Extract<Moved, { kind: Kind }> };

/** The motions of one kind that are to be put: in the record and not withdrawn, in the order they were taken into it. */
export function liveMotions<Kind extends MotionKind>({ motions }: Pick<Matter, "motions">, kind: Kind): readonly MotionOf<Kind>[] {
  const isOfKind = (motion: Motion): motion is MotionOf<Kind> => motion.moved.kind === kind;
  return motions.filter((motion) => motionState(motion) === "recorded").filter(isOfKind);
}

/** The option that a motion stands for when it is put, and the ones that several motions share. */
export function optionsOf({ id, moved }: Motion): readonly Option[] {
  switch (moved.kind) {
    case "approve":
      return [`proposal:${moved.proposalVersionId}`];
    case "reject":
      return ["reject"];
    case "referBack":
    case "defer":
      return [moved.kind, "later"];
    case "amend":
    case "add":
    case "alternative":
      return [`motion:${id}`];
  }
}

/** Tells whether what a motion asks for has been put, so that it can no longer be joined or withdrawn. */
export function isPut(motion: Motion, questions: readonly Question[]): boolean {
  const own = optionsOf(motion);
  return questions.some(({ options }) => options.some((option) => own.includes(option)));
}
