import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isDay } from "#lib/domain/day.ts";
import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { dueOnOf, type Round, type RoundAddressee } from "./round.ts";

/**
 * Those a round is to be sent to now: each that hasn't been asked. Refuses a closed round, one that all have got, and one
 * with an organisation that has neither a mailbox nor a contact to send to.
 */
export function addresseesToSend(round: Round): readonly RoundAddressee[] | Refused {
  if (round.closed) return new Refused("round.isClosed");
  if (round.addressees.length === 0) return new Refused("round.nobodyAsked");
  const unasked = round.addressees.filter(({ sentAt }) => sentAt === null);
  if (unasked.length === 0) return new Refused("round.allAsked");
  const unreachable = unasked.find(({ mailbox, contacts }) => mailbox === null && contacts.length === 0);
  return unreachable ? new Refused("round.addressMissing", { name: unreachable.name }) : unasked;
}

/** Gives an organisation longer to answer. Refuses a closed round, and a day that is none, has been, or isn't after its day. */
export function extend(round: Round, addresseeId: string, to: string, today: string): RoundAddressee | Refused {
  const addressee = openAddressee(round, addresseeId);
  if (addressee instanceof Refused) return addressee;
  if (!isDay(to)) return new Refused("round.noSuchDay");
  if (to <= dueOnOf(round, addressee) || to < today) return new Refused("round.notLonger", { day: dueOnOf(round, addressee) });
  return { ...addressee, extendedTo: to };
}

/** Keeps on which day an organisation has said it will decide. Refuses a closed round, and a day that is none or has been. */
export function announce(round: Round, addresseeId: string, decidesOn: string, today: string): RoundAddressee | Refused {
  const addressee = openAddressee(round, addresseeId);
  if (addressee instanceof Refused) return addressee;
  if (!isDay(decidesOn)) return new Refused("round.noSuchDay");
  return decidesOn < today ? new Refused("round.dayPassed", { day: decidesOn }) : { ...addressee, decidesOn };
}

/** Closes a round: no reply is taken any longer. Refuses one that is closed, or that nobody has been asked in. */
export function closeRound(round: Round, closed: WhoAndWhen): Round | Refused {
  if (round.closed) return new Refused("round.isClosed");
  if (!round.addressees.some(({ sentAt }) => sentAt)) return new Refused("round.notSent");
  return { ...round, closed };
}

/** How long before the day a reply is due it is asked for again. Custom, not law. */
export const daysBeforeReminder = 7;

/** The reminder that is due to an organisation without a reply: a week before its day, and the day after it. */
export type Reminder = { readonly addresseeId: string; readonly kind: "soon" | "late"; readonly dueOn: string };

/**
 * The reminders a round calls for on a day, at most one to each that has been asked and hasn't answered. One who has said
 * when they will decide is left in peace until then; one who was asked within the week before isn't reminded of it.
 */
export function remindersDue(round: Round, answered: ReadonlySet<string>, today: string): readonly Reminder[] {
  if (round.closed) return [];
  return round.addressees.flatMap((addressee): readonly Reminder[] => {
    const { id: addresseeId, sentAt, decidesOn } = addressee;
    if (sentAt === null || answered.has(addresseeId) || (decidesOn !== null && today <= decidesOn)) return [];
    const dueOn = dueOnOf(round, addressee);
    if (today > dueOn) return [{ addresseeId, kind: "late", dueOn }];
    const soonFrom = addDays(dueOn, -daysBeforeReminder);
    return soonFrom <= today && stockholmDay(sentAt) < soonFrom ? [{ addresseeId, kind: "soon", dueOn }] : [];
  });
}

function openAddressee(round: Round, addresseeId: string): RoundAddressee | Refused {
  if (round.closed) return new Refused("round.isClosed");
  return round.addressees.find(({ id }) => id === addresseeId) ?? new Refused("round.unknownAddressee");
}
