import { isDay } from "#lib/domain/day.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type ExtractRecipient, recipientKey } from "./recipients.ts";

export const dispatchWays = ["email", "link", "byHand"] as const;
export type DispatchWay = (typeof dispatchWays)[number];

/** One extract to one recipient. `address` is used for what goes by e-mail, `day` for what was handed over on paper. */
export type ToDispatch = Omit<ExtractRecipient, "address"> & { readonly way: DispatchWay; readonly address: string; readonly day: string };

/** How many days a link to an extract holds. Custom, not law: long enough for a board that meets every other month. */
export const linkDays = 90;

/**
 * Why extracts can't be sent as chosen, or null: nobody is chosen, one is chosen twice, one has no address for e-mail or was
 * handed it on a day that hasn't been, or before the § was approved. Days are in Stockholm.
 */
export function reasonAgainstDispatch(chosen: readonly ToDispatch[], { approvedOn, today }: { readonly approvedOn: string; readonly today: string }): Refused | null {
  if (chosen.length === 0) return new Refused("extract.nobodyChosen");
  const keys = chosen.map(recipientKey);
  const twice = chosen.find((one, place) => keys.indexOf(recipientKey(one)) !== place);
  if (twice) return new Refused("extract.chosenTwice", { name: twice.name });
  const unaddressed = chosen.find(({ way, address }) => way === "email" && address.trim() === "");
  if (unaddressed) return new Refused("extract.addressMissing", { name: unaddressed.name });
  const misdated = chosen.find(({ way, day }) => way === "byHand" && !(isDay(day) && approvedOn <= day && day <= today));
  return misdated ? new Refused("extract.dayWrong", { name: misdated.name }) : null;
}

/** Until when a link made on a day holds: the last of its days. */
export function linkLastDay(today: string): string {
  return addDays(today, linkDays);
}
