import { useLocale, useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import type { DividedYear } from "#lib/domain/funding/divide-year.ts";
import type { Component } from "#lib/domain/funding/plan.ts";
import { kronor } from "#lib/i18n/format.ts";
import { percentage, sumInWords } from "./figures.ts";
import { span, type YearSpan } from "./picture.ts";

type Props = { component: Component; letter: string; year: YearSpan; nameOf: (payerId: string) => string };

/** One component of a year: its sum and who pays it; opened, how that is reckoned. */
export function ComponentRow({ component, letter, year, nameOf }: Props) {
  const words = useTranslations("funding");
  const language = useLocale();
  const amount = span(year, (divided) => inYear(divided, component.id).amount);
  const payers = component.between.map(({ payerId }) => nameOf(payerId));
  const ends = year.low.cost === year.high.cost ? [year.high] : [year.low, year.high];
  return (
    <li>
      <details className="group">
        <summary className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto_1rem] list-none items-baseline gap-x-2 py-2 hover:bg-sunken">
          <span className="font-semibold" aria-hidden="true">
            {letter}
          </span>
          <span className="min-w-0">
            <span className="font-semibold">{component.name}</span>{" "}
            <span className="text-sm text-ink-soft">
              {words(`kind.${component.kind}`)} · {payers.join(", ")}
            </span>
          </span>
          <span className="text-end tabular-nums">{sumInWords(amount, language)}</span>
          <Icon name="down" className="self-center text-ink-soft transition-transform group-open:rotate-180 print:hidden" />
        </summary>
        <div className="space-y-1 ps-8 pb-3 text-sm text-ink-soft">
          {ends.map((divided) => (
            <Arithmetic key={String(divided.cost)} divided={divided} />
          ))}
        </div>
      </details>
    </li>
  );

  function Arithmetic({ divided }: { divided: DividedYear }) {
    const own = inYear(divided, component.id);
    const others = divided.components.reduce((sum, { amount: given }) => sum + given, 0n) - own.amount;
    return (
      <>
        {own.isRemainder && <p>{words("arithmetic.remainder", { cost: kronor(divided.cost, language), others: kronor(others, language), sum: kronor(own.amount, language) })}</p>}
        {own.shares.map(({ id, weight, of, amount: part }) => (
          <p key={id}>
            {words("arithmetic.part", { payer: nameOf(id), percentage: percentage(weight, language), of: kronor(of, language), sum: kronor(part, language) })}
          </p>
        ))}
      </>
    );
  }
}

function inYear({ components }: DividedYear, id: string) {
  const found = components.find(({ componentId }) => componentId === id);
  if (!found) throw new Error(`the year has no component ${id}`);
  return found;
}
