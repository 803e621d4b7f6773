import { yearOf } from "#lib/domain/calendar/days.ts";
import type { YearSum } from "#lib/domain/pledge/pledge.ts";
import type { Decided } from "#lib/domain/reply/reply.ts";
import { type GrantApplication, grantState } from "./grant.ts";

/** A pledge as far as it can be known that a funder makes it: who promises by name, and the years. */
type OfPayer = Readonly<{ payerName: string; proposed: readonly YearSum[] }>;

/** Whether it is the funder of an application that promises, for a year that was applied for. The name tells who it is, in large letters or small. */
export function isPledgeOf({ funder, from, to }: GrantApplication, { payerName, proposed }: OfPayer): boolean {
  return payerName.toLowerCase() === funder.toLowerCase() && proposed.some(({ year }) => yearOf(from) <= year && year <= yearOf(to));
}

/** What a funder's decision tells of its pledge: who decided, the day and the reference, and how much each year. */
export type DecidedByFunder = Readonly<{ grantId: string; decided: Decided; years: readonly YearSum[] }>;

/**
 * What is known of a pledge by the grant that its payer has decided, so that it isn't entered twice; null where none is. A sum
 * granted for one of its years is that year's; one for several years is divided as was proposed, for a person to see over.
 * It confirms nothing by itself.
 */
export function decidedByFunder(pledge: OfPayer, grants: readonly GrantApplication[]): DecidedByFunder | null {
  const grant = grants.findLast((each) => grantState(each) === "granted" && isPledgeOf(each, pledge));
  if (!grant?.decision) return null;
  const { on, reference, sum } = grant.decision;
  const granted = pledge.proposed.filter(({ year }) => yearOf(grant.from) <= year && year <= yearOf(grant.to));
  return {
    grantId: grant.id,
    decided: { by: "delegate", name: grant.funder, on, paragraph: "", registrationNumber: reference },
    years: granted.length === 1 ? granted.map(({ year }) => ({ year, sum })) : granted,
  };
}
