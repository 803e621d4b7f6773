import type { Outcome } from "#lib/domain/decision/decision.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type DispatchFacts, isDispatched } from "./standing.ts";

/** The outcomes by which a case stays where it is: nobody outside the meeting is told by an extract. Custom (check). */
export const outcomesWithin: readonly Outcome[] = ["noted", "referredBack", "deferred", "withdrawn"];

/** Whether a § with these outcomes has something to send to those whom it concerns. Any approved § can be sent. */
export function needsExtract(outcomes: readonly Outcome[]): boolean {
  return outcomes.some((outcome) => !outcomesWithin.includes(outcome));
}

/**
 * Why a case can't be closed yet, or null: the §§ that decided on it have to have gone out first, or a person has to have
 * said that no extract is needed. `decided` is what is known of those §§.
 */
export function reasonAgainstClosing(registrationNumber: string, decided: readonly DispatchFacts[]): Refused | null {
  const left = decided.filter((facts) => !isDispatched(facts)).map(({ number }) => number);
  return left.length === 0 ? null : new Refused("case.notDispatched", { registrationNumber, count: left.length, paragraphs: paragraphSpan(left) });
}
