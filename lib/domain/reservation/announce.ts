import type { DoneBy } from "#lib/domain/motion/motion.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type ReasonAgainstRemark, reasonsAgainstReserving, reasonsAgainstStating, type RemarkedItem } from "./may-reserve.ts";
import type { Remark, RemarkKind } from "./reservation.ts";

/** What is announced, and by which participants. `text` is "" where the reasons or the statement come later. */
export type Announcement = {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly participantIds: readonly string[];
  readonly announced: DoneBy;
  readonly text: string;
};

/**
 * Announces a reservation, a statement in the minutes or a separate opinion. Refused for one who can't make it
 * (`reasonsAgainstReserving`, `reasonsAgainstStating`), by nobody, and by the same person twice. Statements and opinions
 * wait for the chair to admit them.
 */
export function announce(on: RemarkedItem, { id, kind, participantIds, announced, text }: Announcement): Remark | Refused {
  if (participantIds.length === 0) return new Refused("reservation.nobody");
  if (new Set(participantIds).size < participantIds.length) return new Refused("reservation.twice");
  const refusal = participantIds.map((participantId) => reasonAgainst(on, kind, participantId)).find((reason) => reason !== null);
  if (refusal) return refusal;
  const written = text.trim();
  const textHandedIn = written === "" ? null : announced;
  return { id, itemId: on.item.id, kind, participantIds, announced, text: written, textHandedIn, admitted: null, withdrawn: null };
}

/** Joins a remark that someone else has announced. Refused as announcing one's own is, and for one that was withdrawn. */
export function join(on: RemarkedItem, remark: Remark, participantId: string): Remark | Refused {
  if (remark.withdrawn) return new Refused("reservation.withdrawn");
  if (remark.participantIds.includes(participantId)) return new Refused("reservation.twice");
  return reasonAgainst(on, remark.kind, participantId) ?? { ...remark, participantIds: [...remark.participantIds, participantId] };
}

/** Admits a statement or an opinion to the minutes. Refused for a reservation, which needs no leave, and for anyone but the chair. */
export function admit(remark: Remark, admitted: DoneBy, given: { readonly byId: string; readonly chairId: string | null }): Remark | Refused {
  if (remark.kind === "reservation") return new Refused("reservation.needsNoLeave");
  if (remark.withdrawn) return new Refused("reservation.withdrawn");
  if (remark.admitted) return new Refused("reservation.alreadyAdmitted");
  return given.byId === given.chairId ? { ...remark, admitted } : new Refused("reservation.onlyChair");
}

/** Whether a remark belongs in the minutes: not withdrawn, and admitted where the body's rules don't admit such of themselves. */
export function standsInMinutes({ kind, admitted, withdrawn }: Remark, rulesAdmit: boolean): boolean {
  return !withdrawn && (kind === "reservation" || rulesAdmit || admitted !== null);
}

function reasonAgainst(on: RemarkedItem, kind: RemarkKind, participantId: string): Refused | null {
  const participant = on.presence.participants.find(({ id }) => id === participantId);
  if (!participant) return new Refused("presence.unknownParticipant");
  const [reason] = kind === "reservation" ? reasonsAgainstReserving(on, participant) : reasonsAgainstStating(on, participant);
  return reason ? refusedAs(reason, participant) : null;
}

function refusedAs(reason: ReasonAgainstRemark, { name }: Participant): Refused {
  switch (reason) {
    case "meetingClosed":
      return new Refused("reservation.meetingClosed");
    case "notDecided":
      return new Refused("reservation.notDecided");
    case "recused":
      return new Refused("reservation.recused", { name });
    case "didNotServe":
      return new Refused("reservation.didNotServe", { name });
    case "tookNoPart":
      return new Refused("reservation.tookNoPart", { name });
    case "mayNotSpeak":
      return new Refused("reservation.mayNotSpeak", { name });
    case "alreadyMade":
      return new Refused("reservation.alreadyMade", { name });
  }
}
