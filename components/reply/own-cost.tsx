import { useLocale, useTranslations } from "next-intl";
import type { OwnCost as Cost } from "#lib/queries/reply/own-cost.ts";
import type { OwnYear } from "#lib/domain/funding/own-part.ts";
import { decimalNumber, kronor, longDate } from "#lib/i18n/format.ts";

/** What the matter costs the organisation per year, and how that comes about. */
export function OwnCost({ cost, organisation }: { cost: Cost; organisation: string }) {
  const words = useTranslations("reply.cost");
  const language = useLocale();
  const paid = ({ low, high }: Cost["years"][number]) => (low.amount === high.amount ? kronor(low.amount, language) : words("between", { low: kronor(low.amount, language), high: kronor(high.amount, language) }));
  return (
    <section className="grid max-w-measure gap-3">
      <h2 className="text-lg font-semibold">{words("title", { name: organisation })}</h2>
      <table className="w-full text-sm">
        <caption className="sr-only">{words("caption")}</caption>
        <thead>
          <tr className="border-b border-edge text-start">
            <th scope="col" className="py-1.5 pe-4 text-start font-semibold">{words("year")}</th>
            <th scope="col" className="py-1.5 text-end font-semibold">{words("amount")}</th>
          </tr>
        </thead>
        <tbody>
          {cost.years.map((year) => (
            <tr key={year.low.year} className="border-b border-hairline">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">{year.low.year}</th>
              <td className="py-1.5 text-end">{paid(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="text-sm">
        <summary className="link cursor-pointer py-1">{words("how")}</summary>
        <ul role="list" className="mt-2 grid gap-2">
          {cost.years.map(({ high }) => <YearSteps key={high.year} year={high} />)}
        </ul>
        {cost.population && <p className="mt-2 text-ink-soft">{words("population", { day: longDate(cost.population.asOf, language), source: cost.population.source })}</p>}
      </details>
      <p className="text-sm text-ink-soft">{cost.decidedOn ? words("decided", { day: longDate(cost.decidedOn, language) }) : words("proposed")}</p>
    </section>
  );
}

function YearSteps({ year: { year, own, inGroups } }: { year: OwnYear }) {
  const words = useTranslations("reply.cost");
  const language = useLocale();
  return (
    <li className="grid gap-0.5">
      <span className="font-semibold">{year}</span>
      {own > 0n && <span>{words("own", { amount: kronor(own, language) })}</span>}
      {inGroups.map(({ name, key, sum, weight, weights, amount }) => (
        <span key={name}>
          {words("step", { name, key, sum: kronor(sum, language), weight: decimalNumber(weight, language), weights: decimalNumber(weights, language), amount: kronor(amount, language) })}
        </span>
      ))}
    </li>
  );
}
