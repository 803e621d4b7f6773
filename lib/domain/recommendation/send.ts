import { addDays } from "#lib/domain/calendar/days.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isDay } from "#lib/domain/day.ts";
import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { dueOnOf, type Round, type RoundAddressee } from "./round.ts";

/** How many days after its reply is due, or after it was made where that is later, a link to answer by still leads there. Custom, not law: a reply may come late. */
export const linkDaysAfterDue = 180;

/**
 * Those a round is to be sent to now: each that hasn't been asked. Refuses a closed round, one that all have got, and one
 * with an organisation that has neither a mailbox nor a contact to send to, or whose reply would be due before tomorrow.
 */
export function addresseesToSend(round: Round, today: string): readonly RoundAddressee[] | Refused {
  if (round.closed) return new Refused("round.isClosed");
  if (round.addressees.length === 0) return new Refused("round.nobodyAsked");
  const unasked = round.addressees.filter(({ sentAt }) => sentAt === null);
  if (unasked.length === 0) return new Refused("round.allAsked");
  const unreachable = unasked.find(({ mailbox, contacts }) => mailbox === null && contacts.length === 0);
  if (unreachable) return new Refused("round.addressMissing", { name: unreachable.name });
  const tooLate = unasked.find((addressee) => dueOnOf(round, addressee) <= today);
  return tooLate ? new Refused("round.dueTooSoon", { name: tooLate.name, day: dueOnOf(round, tooLate) }) : unasked;
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

/**
 * As `remindersDue`, for one who asks for it now: everyone who has been asked and hasn't answered, except those who have said
 * when they will decide and whose day hasn't passed. Refuses a closed round, and one that nobody is waited for in.
 */
export function remindersNow(round: Round, answered: ReadonlySet<string>, today: string): readonly Reminder[] | Refused {
  if (round.closed) return new Refused("round.isClosed");
  const awaited = round.addressees.filter(({ id, sentAt, decidesOn }) => sentAt !== null && !answered.has(id) && !(decidesOn !== null && today <= decidesOn));
  if (awaited.length === 0) return new Refused("round.nobodyAwaited");
  return awaited.map((addressee) => ({ addresseeId: addressee.id, dueOn: dueOnOf(round, addressee), kind: today > dueOnOf(round, addressee) ? "late" : "soon" }));
}

/** Tells whether a reminder has been written: of the same kind to the same organisation, for the same day. */
export function isReminded(written: readonly Reminder[], { addresseeId, kind, dueOn }: Reminder): boolean {
  return written.some((each) => each.addresseeId === addresseeId && each.kind === kind && each.dueOn === dueOn);
}

/** One that can be sent another link: it has been asked, and the round is open. */
export function linkableAddressee(round: Round, addresseeId: string): RoundAddressee | Refused {
  const addressee = openAddressee(round, addresseeId);
  if (addressee instanceof Refused) return addressee;
  return addressee.sentAt ? addressee : new Refused("round.notAsked", { name: addressee.name });
}

function openAddressee(round: Round, addresseeId: string): RoundAddressee | Refused {
  if (round.closed) return new Refused("round.isClosed");
  return round.addressees.find(({ id }) => id === addresseeId) ?? new Refused("round.unknownAddressee");
}
