import { useLocale, useTranslations } from "next-intl";
import type { EndorsedBy, Expression, Group } from "#lib/domain/condition/condition.ts";
import { inWords, kronor, longDate } from "#lib/i18n/format.ts";

/** What organisations are called, by their ids, and counties, by their codes. */
export type Names = ReadonlyMap<string, string>;

/** Puts a condition in words: "alla medlemskommuner tillstyrker, senast 31 mars 2011". */
export function useExpressionWords(names: Names): (expression: Expression) => string {
  const words = useTranslations("condition.words");
  const language = useLocale();

  const listed = (who: Group): string => (who.kind === "organisations" ? inWords(who.ids.map((id) => names.get(id) ?? "?"), language) : "");
  const leaf = ({ who, enough, evidenced, withLegalForce, noObjectionCounts }: EndorsedBy): string => {
    const group = { who: who.kind, names: listed(who), county: who.kind === "county" ? (names.get(who.code) ?? who.code) : "" };
    const number = "atLeast" in enough ? enough.atLeast : "percent" in enough ? enough.percent : 0;
    const demands = [evidenced && words("evidenced"), withLegalForce && words("withLegalForce"), noObjectionCounts && words("noObjectionCounts")];
    return [words(`endorsedBy.${enough.kind}`, { ...group, number }), ...demands.filter((demand) => demand !== false)].join(", ");
  };
  const say = (expression: Expression): string => {
    switch (expression.kind) {
      case "endorsedBy":
        return leaf(expression);
      case "pledged":
        return words("pledged", { sum: kronor(expression.atLeast, language) });
      case "by":
        return words("by", { what: say(expression.of), day: longDate(expression.day, language) });
      case "allOf":
        return inWords(expression.of.map(say), language);
      case "anyOf":
        return expression.of.map(say).join(words("or"));
    }
  };
  return say;
}
