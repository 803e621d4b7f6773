import { Refused } from "#lib/domain/refused.ts";
import { type DoneBy, type Motion, motionState, type Mover } from "./motion.ts";

/**
 * Joins someone to a motion that has been handed in or is in the record. Refuses a draft, a motion that is withdrawn or
 * has been put, and one who moves it already.
 */
export function joinMotion(motion: Motion, mover: Mover, isPut: boolean): Motion | Refused {
  const state = motionState(motion);
  if (state === "withdrawn") return new Refused("motion.withdrawn");
  if (state === "draft") return new Refused("motion.notHandedIn");
  if (isPut) return new Refused("motion.alreadyPut");
  if (motion.movers.some((other) => isSame(other, mover))) return new Refused("motion.alreadyMover", { name: mover.name });
  return { ...motion, movers: [...motion.movers, mover] };
}

/**
 * One mover withdraws, or the secretary does so on that mover's behalf. While others move it the motion stands with them;
 * the last one withdraws the motion. Refuses one who doesn't move it, and a motion that is withdrawn or has been put.
 */
export function withdrawMotion(motion: Motion, mover: Mover, isPut: boolean, act: DoneBy): Motion | Refused {
  if (motion.withdrawn) return new Refused("motion.withdrawn");
  if (isPut) return new Refused("motion.alreadyPut");
  const others = motion.movers.filter((other) => !isSame(other, mover));
  if (others.length === motion.movers.length) return new Refused("motion.notMover", { name: mover.name });
  return others.length > 0 ? { ...motion, movers: others } : { ...motion, withdrawn: act };
}

/** The same person of the register, or, for those who aren't in it, the same name. */
function isSame(one: Mover, other: Mover): boolean {
  if (one.personId !== null || other.personId !== null) return one.personId === other.personId;
  return one.name.trim() === other.name.trim();
}
