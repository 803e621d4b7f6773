import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";

/** Why organisations are asked: the board has decided to recommend, or wants to know before it decides (remiss). */
export const roundKinds = ["recommendation", "consultation"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** One at an organisation who gets the letter besides its official mailbox. `mayConfirm`: may send the reply, not only prepare it. */
export type Contact = { readonly name: string; readonly email: string; readonly mayConfirm: boolean };

/**
 * An organisation that is asked. `mailbox` is its official address, null where none is known. `sentAt` is when the letter
 * was written; `extendedTo` the day it has been given instead of the round's; `decidesOn` the day it has said it will decide.
 */
export type RoundAddressee = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly mailbox: string | null;
  readonly contacts: readonly Contact[];
  readonly sentAt: Date | null;
  readonly extendedTo: string | null;
  readonly decidesOn: string | null;
};

/**
 * A round of replies (svarsomgång): clauses that organisations are asked about, by a day (DOMAIN.md §3, "Recommendation and
 * reply"). `sharesReplies` lets each see what the others have answered. Replies are taken until someone closes it.
 */
export type Round = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: RoundKind;
  readonly clauseIds: readonly string[];
  readonly dueOn: string;
  readonly message: string;
  readonly sharesReplies: boolean;
  readonly closed: WhoAndWhen | null;
  readonly addressees: readonly RoundAddressee[];
};

/** The day an organisation's reply is due: the round's, or the later one it has been given. */
export function dueOnOf(round: Pick<Round, "dueOn">, { extendedTo }: Pick<RoundAddressee, "extendedTo">): string {
  return extendedTo ?? round.dueOn;
}

/** Whether anyone has been asked yet: until then all of it can be changed. */
export function isSent({ addressees }: Pick<Round, "addressees">): boolean {
  return addressees.some(({ sentAt }) => sentAt !== null);
}
