import type { RefusalFacts } from "#lib/domain/refused.ts";
import type { LintCode } from "./codes.ts";

/** Where a finding leads: what isn't given is of the meeting as a whole. */
export type Place = {
  readonly itemId?: string;
  readonly participantId?: string;
  readonly divisionId?: string;
  readonly motionId?: string;
  readonly remarkId?: string;
  /** It is about words that were put into the minutes by hand, and is mended where they are read. */
  readonly isProse?: true;
};

/** What a check has found, before it is judged. */
export type Found = { readonly code: LintCode; readonly place: Place; readonly facts: RefusalFacts };
