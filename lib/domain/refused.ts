/** What a refusal tells besides its code: names, numbers and dates for the sentence. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/**
 * An expected "no". A rule returns it, a use case throws it through `accepted`, and the boundary turns it into
 * a sentence: code `case.closed` is the message `case.refusal.closed`, filled in with the facts.
 */
export class Refused extends Error {
  readonly code: string;
  readonly facts: RefusalFacts;

  constructor(code: `${string}.${string}`, facts: RefusalFacts = {}) {
    super(code);
    this.name = "Refused";
    this.code = code;
    this.facts = facts;
  }
}

/** Gives the rule's result, or throws its refusal. */
export function accepted<T>(result: T | Refused): T {
  if (result instanceof Refused) throw result;
  return result;
}
