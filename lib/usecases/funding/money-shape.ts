import { z } from "zod";
import { readMoney, readPercentage } from "#lib/domain/funding/read-money.ts";
import { Refused } from "#lib/domain/refused.ts";

/** What a rule makes of a typed text, or the sentence of its refusal beside the field. */
function readBy<T>(read: (typed: string) => T | Refused) {
  return z.string().max(100, "funding.notMoney").transform((typed, context) => {
    const result = read(typed);
    if (!(result instanceof Refused)) return result;
    context.addIssue({ code: "custom", message: result.code });
    return z.NEVER;
  });
}

/** A sum as people type it, "350 000" or "350 tkr", in öre. */
export const moneyShape = readBy(readMoney);

/** As `moneyShape`, where nothing typed means nothing given. */
export const optionalMoneyShape = readBy((typed) => (typed.trim() === "" ? null : readMoney(typed)));

/** A component's sum in a year: nothing typed is no money, and "remainder" what is left of the year's cost. */
export const amountShape = readBy((typed) => (typed === "remainder" ? "remainder" : typed.trim() === "" ? 0n : readMoney(typed)));

/** A percentage as people type it, in hundredths of a percent. */
export const percentageShape = readBy(readPercentage);

/** A year that someone might plan for. */
export const yearShape = z.coerce.number("funding.notYear").int("funding.notYear").min(1900, "funding.notYear").max(2200, "funding.notYear");
