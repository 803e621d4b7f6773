import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { Balance } from "#lib/domain/funding/balance.ts";
import { kronor } from "#lib/i18n/format.ts";
import { sumInWords } from "./figures.ts";
import { balances, span, type YearSpan } from "./picture.ts";

/** What a year costs, and in words whether its money covers that. */
export function BalanceLine({ year }: { year: YearSpan }) {
  const words = useTranslations("funding.balance");
  const language = useLocale();
  const { low, high } = balances(year);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="text-ink-soft">{words("cost", { sum: sumInWords(span(year, (divided) => divided.cost), language) })}</span>
      {sameBalance(low, high) ? (
        <OneBalance balance={high} />
      ) : (
        <>
          <OneBalance balance={low} at={words("atLowest")} />
          <OneBalance balance={high} at={words("atHighest")} />
        </>
      )}
    </p>
  );

  function OneBalance({ balance, at }: { balance: Balance; at?: string }) {
    const told = balance.state === "balanced" ? words("balanced") : words(balance.state, { sum: kronor(balance.by, language) });
    return <StateMark tone={balance.state === "balanced" ? "positive" : balance.state === "short" ? "warning" : "pending"}>{at ? `${at}: ${told}` : told}</StateMark>;
  }
}

function sameBalance(one: Balance, other: Balance): boolean {
  return one.state === other.state && (one.state === "balanced" || one.by === (other as Exclude<Balance, { state: "balanced" }>).by);
}
