import { useLocale, useTranslations } from "next-intl";
import type { Computed } from "#lib/domain/condition/compute.ts";
import type { Change } from "#lib/domain/condition/holds.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import type { Names } from "./expression-words.ts";

/** As many as can be named in a sentence; more are counted. */
const mostNamed = 5;

/** Says why a condition stands as it does, and what would turn it: the fewest that would. */
export function useReason(names: Names): (computed: Computed) => string {
  const words = useTranslations("condition.reason");
  const language = useLocale();

  const told = (turns: readonly Change[]): string => {
    const organisations = turns.flatMap((change) => (change.kind === "organisation" ? [names.get(change.id) ?? "?"] : [])).toSorted((a, b) => a.localeCompare(b, language));
    const who = organisations.length > mostNamed ? words("many", { count: organisations.length }) : inWords(organisations, language);
    const replies = organisations.length > 0 ? [words("replies", { who })] : [];
    const others = turns.flatMap((change) => (change.kind === "organisation" ? [] : [change.kind === "day" ? words("day", { day: longDate(change.day, language) }) : words("pledges")]));
    return inWords([...replies, ...others], language);
  };
  return ({ state, isFinal, turns }) => {
    if (turns.length === 0) return words("nothingHelps");
    return words(isFinal ? `${state}Final` as const : state, { what: told(turns) });
  };
}
