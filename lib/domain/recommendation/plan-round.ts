import type { Clause } from "#lib/domain/clause/clause.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { isSent, type Round, type RoundAddressee } from "./round.ts";

export const longestMessage = 5000;

/**
 * Gives the round as it can be sent. Refuses one that asks about no clause or one that isn't there; a recommendation whose
 * clauses, with those they stand under, recommend nothing; and a due day that is none or not after the day it is planned.
 */
export function planRound(round: Round, clauses: readonly Clause[], today: string): Round | Refused {
  if (round.clauseIds.length === 0) return new Refused("round.clauseMissing");
  const paths = round.clauseIds.map((id) => pathTo(clauses, id));
  if (paths.includes(null)) return new Refused("round.unknownClause");
  const recommends = paths.every((path) => path!.some(({ act }) => act === "recommend"));
  if (round.kind === "recommendation" && !recommends) return new Refused("round.recommendsNothing");
  if (!isDay(round.dueOn)) return new Refused("round.noSuchDay");
  return round.dueOn <= today ? new Refused("round.dayPassed", { day: round.dueOn }) : round;
}

/** What can be changed of a round until anyone has been asked. */
export type RoundChoices = Pick<Round, "clauseIds" | "dueOn" | "message" | "sharesReplies">;

/** Gives the round changed, as long as nobody has been asked. Refuses one that has been sent, and what `planRound` refuses. */
export function changeRound(round: Round, choices: RoundChoices, clauses: readonly Clause[], today: string): Round | Refused {
  return isSent(round) ? new Refused("round.isSent") : planRound({ ...round, ...choices }, clauses, today);
}

/**
 * Gives one that hasn't been asked other addresses. Refuses one that has: the letter has gone to the addresses it had; and
 * two letters to the same address.
 */
export function changeAddresses(round: Round, addresseeId: string, addresses: Pick<RoundAddressee, "mailbox" | "contacts">): RoundAddressee | Refused {
  const addressee = round.addressees.find(({ id }) => id === addresseeId);
  if (!addressee) return new Refused("round.unknownAddressee");
  if (addressee.sentAt) return new Refused("round.isWrittenTo", { name: addressee.name });
  const all = [addresses.mailbox, ...addresses.contacts.map(({ email }) => email)].flatMap((address) => address?.toLowerCase() ?? []);
  const twice = all.find((address, index) => all.indexOf(address) !== index);
  return twice ? new Refused("round.addressTwice", { address: twice }) : { ...addressee, ...addresses };
}

/**
 * Adds organisations to be asked, also to a round that has been sent. Refuses a closed round, and one that is asked already or
 * named twice.
 */
export function addAddressees(round: Round, added: readonly RoundAddressee[]): Round | Refused {
  if (round.closed) return new Refused("round.isClosed");
  const all = [...round.addressees, ...added];
  const twice = all.find(({ organisationId }, index) => all.findIndex((each) => each.organisationId === organisationId) !== index);
  return twice ? new Refused("round.askedTwice", { name: twice.name }) : { ...round, addressees: all };
}

/** Takes away one that hasn't been asked yet; one that has can only be left without an answer. */
export function removeAddressee(round: Round, addresseeId: string): Round | Refused {
  const addressee = round.addressees.find(({ id }) => id === addresseeId);
  if (!addressee) return new Refused("round.unknownAddressee");
  if (addressee.sentAt) return new Refused("round.isAsked", { name: addressee.name });
  return { ...round, addressees: round.addressees.filter((each) => each !== addressee) };
}

/** A clause with those it stands under, from the top; null where there is none. */
function pathTo(clauses: readonly Clause[], id: string): readonly Clause[] | null {
  for (const clause of clauses) {
    if (clause.id === id) return [clause];
    const below = pathTo(clause.children, id);
    if (below) return [clause, ...below];
  }
  return null;
}
