import type { RefusalFacts } from "#lib/domain/refused.ts";

/**
 * What an act gives back to the page: its result, or why not. `sentence` is what the person reads; `fields` are
 * sentences by field for what was filled in wrongly; `code` and `facts` let the page offer a way on;
 * `reference` is found in the log where the reason is unknown.
 */
export type Outcome<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{
      ok: false;
      sentence: string;
      code: string;
      facts: RefusalFacts;
      fields: Readonly<Record<string, string>>;
      reference?: string;
    }>;
