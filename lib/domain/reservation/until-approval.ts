import type { DoneBy } from "#lib/domain/motion/motion.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Remark } from "./reservation.ts";

/** When the minutes were approved, and the § by itself where it was approved at once; null for what hasn't been yet. */
export type ApprovedAt = { readonly minutes: Date | null; readonly paragraph: Date | null };

/**
 * Hands in the written reasons of a reservation, or the text of a statement, in place of what was handed in before.
 * Due before approval (KL 4:27): that of the minutes, or of the § where that is approved at once. Refuses nothing
 * written, and a remark that was withdrawn or isn't one's own.
 */
export function handInText(
  remark: Remark,
  given: { readonly participantId: string; readonly text: string; readonly handedIn: DoneBy },
  approved: ApprovedAt,
): Remark | Refused {
  const text = given.text.trim();
  const refusal = reasonAgainstChanging(remark, given.participantId, given.handedIn.at, approved);
  if (refusal) return refusal;
  return text === "" ? new Refused("reservation.textMissing") : { ...remark, text, textHandedIn: given.handedIn };
}

/**
 * Withdraws a remark for one of those who made it; the others' stands, and with the last of them it is withdrawn.
 * Refused once it has been approved, and for one that isn't one's own.
 */
export function withdraw(remark: Remark, participantId: string, withdrawn: DoneBy, approved: ApprovedAt): Remark | Refused {
  const refusal = reasonAgainstChanging(remark, participantId, withdrawn.at, approved);
  if (refusal) return refusal;
  const others = remark.participantIds.filter((id) => id !== participantId);
  return others.length === 0 ? { ...remark, withdrawn } : { ...remark, participantIds: others };
}

function reasonAgainstChanging(remark: Remark, participantId: string, at: Date, { minutes, paragraph }: ApprovedAt): Refused | null {
  if (remark.withdrawn) return new Refused("reservation.withdrawn");
  if (!remark.participantIds.includes(participantId)) return new Refused("reservation.notOwn");
  if (paragraph && paragraph <= at) return new Refused("reservation.approvedAtOnce");
  return minutes && minutes <= at ? new Refused("reservation.approved") : null;
}
