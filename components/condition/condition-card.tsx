import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { leafTallies, pledgedTallies } from "#lib/domain/condition/tally.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import type { Computed } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import type { ConditionFacts } from "#lib/domain/condition/facts.ts";
import { decimalNumber, inWords, kronor, longDate } from "#lib/i18n/format.ts";
import { type Names, useExpressionWords } from "./expression-words.ts";
import { useReason } from "./reason.ts";
import { ConditionMark } from "./state-of-condition.tsx";

type Props = {
  condition: { text: string; expression: Expression; computed: Computed; confirmation: Confirmation | null; pledges?: readonly { payerName: string; sum: bigint }[] };
  facts: ConditionFacts;
  names: Names;
  /** What can be done with it. */
  children?: ReactNode;
};

/** One condition: what it says, how it stands and why, and how far each part has come. */
export function ConditionCard({ condition: { text, expression, computed, confirmation, pledges = [] }, facts, names, children }: Props) {
  const words = useTranslations("condition.card");
  const language = useLocale();
  const say = useExpressionWords(names);
  const reason = useReason(names);
  return (
    <article className="grid gap-2 border-b border-hairline py-4 first:border-t">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-serif text-lg font-semibold first-letter:uppercase">{text}</h3>
        <ConditionMark state={computed.state} confirmed={confirmation?.outcome ?? null} />
      </div>
      <p className="text-sm text-ink-soft">{words("computedAs", { words: say(expression) })}</p>
      {confirmation ? (
        <p>
          {words("confirmed", { day: longDate(confirmation.on, language) })} {confirmation.reason}
        </p>
      ) : (
        <p>{reason(computed)}</p>
      )}
      <Parts expression={expression} facts={facts} names={names} />
      {pledges.length > 0 && (
        <p className="text-sm">
          {words(`pledges.${confirmation?.outcome ?? "open"}`, {
            count: pledges.length,
            who: inWords(pledges.map(({ payerName }) => payerName), language),
            sum: kronor(pledges.reduce((total, { sum }) => total + sum, 0n), language),
          })}
        </p>
      )}
      {children}
    </article>
  );
}

function Parts({ expression, facts, names }: { expression: Expression; facts: ConditionFacts; names: Names }) {
  const words = useTranslations("condition.card");
  const lacks = useTranslations("condition.lack");
  const language = useLocale();
  return (
    <ul role="list" className="grid gap-1 text-sm">
      {leafTallies(expression, facts).map(({ counting, lacking, inhabitants }, place) => {
        const share = inhabitants.all === 0 ? 0 : (inhabitants.counting * 100) / inhabitants.all;
        const byLack = [...Map.groupBy(lacking, ({ lack }) => lack)];
        // Of one alone it has been said already whether it endorses.
        const isOne = counting.length + lacking.length === 1;
        if (isOne && lacking.length === 0) return null;
        return (
          <li key={place}>
            {!isOne && <span className="tabular-nums">{words("tally", { counting: counting.length, all: counting.length + lacking.length, share: decimalNumber(share, language, 1) })}</span>}
            {byLack.map(([lack, those]) => (
              <span key={lack} className="block text-ink-soft">
                {lacks(lack, { names: inWords(those.map(({ id }) => names.get(id) ?? "?"), language), count: those.length })}
              </span>
            ))}
          </li>
        );
      })}
      {pledgedTallies(expression, facts).map(({ pledged, atLeast }, place) => (
        <li key={`pledged-${place}`} className="tabular-nums">{words("pledged", { sum: kronor(pledged, language), atLeast: kronor(atLeast, language) })}</li>
      ))}
    </ul>
  );
}
