import type { Tone } from "#components/ui/state-mark.tsx";
import type { Outcome } from "#lib/domain/decision/decision.ts";

/** What the colour of an outcome says: carried, fallen, or to come back. */
export const outcomeTone: Readonly<Record<Outcome, Tone>> = {
  adopted: "positive",
  adoptedWithChanges: "positive",
  rejected: "lapsed",
  referredBack: "pending",
  deferred: "pending",
  noted: "neutral",
  statement: "neutral",
  elected: "positive",
  withdrawn: "lapsed",
};
