import { useLocale, useTranslations } from "next-intl";
import type { Computed } from "#lib/domain/condition/compute.ts";
import type { Change } from "#lib/domain/condition/holds.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import type { Names } from "./expression-words.ts";

/** Says why a condition stands as it does, and what would turn it: the fewest that would. */
export function useReason(names: Names): (computed: Computed) => string {
  const words = useTranslations("condition.reason");
  const language = useLocale();

  const told = (change: Change): string => {
    if (change.kind === "organisation") return names.get(change.id) ?? "?";
    return change.kind === "day" ? words("day", { day: longDate(change.day, language) }) : words("pledges");
  };
  return ({ state, isFinal, turns }) => {
    if (turns.length === 0) return words("nothingHelps");
    const who = inWords(turns.map(told), language);
    return words(isFinal ? `${state}Final` as const : state, { who });
  };
}
