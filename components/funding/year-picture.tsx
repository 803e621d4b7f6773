import { useLocale, useTranslations } from "next-intl";
import { sourcesOf } from "#lib/domain/funding/balance.ts";
import type { FundingPlan, KindOfMoney } from "#lib/domain/funding/plan.ts";
import { BalanceLine } from "./balance-line.tsx";
import { ComponentRow } from "./component-row.tsx";
import { sumInWords } from "./figures.ts";
import { letterOf, nameIn, span, type YearSpan } from "./picture.ts";

type Props = { plan: FundingPlan; year: YearSpan; names: ReadonlyMap<string, string>; /** The largest sum of any year, in öre: the full width. */ widest: bigint };

const fills: Record<KindOfMoney, string> = {
  ownSum: "fill-accent",
  grant: "fill-[url(#grant)]",
  shared: "fill-accent-soft",
};

/** One year: a bar of what is paid, piece by piece, against the line of what it costs; each piece told and reckoned beneath. */
export function YearPicture({ plan, year, names, widest }: Props) {
  const words = useTranslations("funding.year");
  const language = useLocale();
  const pieces = piecesOf(plan, year);
  const cost = span(year, (divided) => divided.cost);
  return (
    <section aria-labelledby={`year-${year.year}`} className="break-inside-avoid">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`year-${year.year}`} className="font-serif text-lg font-semibold">
          {year.year}
        </h3>
        <BalanceLine year={year} />
      </header>
      <Bar pieces={pieces} cost={cost} widest={widest} label={words("picture", { year: String(year.year), cost: sumInWords(cost, language), sources: sumInWords(span(year, sourcesOf), language) })} />
      <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
        {pieces.map(({ place, letter }) => (
          <ComponentRow key={letter} component={plan.components[place]!} letter={letter} year={year} nameOf={(id) => nameIn(plan, names, id)} />
        ))}
      </ul>
    </section>
  );
}

type Piece = { place: number; letter: string; kind: KindOfMoney; amount: bigint };

/** The components that have money in the year; a bar is drawn of what they are when the cost is at its highest. */
function piecesOf({ components }: FundingPlan, { high, low }: YearSpan): Piece[] {
  return components.flatMap(({ kind }, place) => {
    const amount = high.components[place]!.amount;
    return amount > 0n || low.components[place]!.amount > 0n ? [{ place, letter: letterOf(place), kind, amount }] : [];
  });
}

type BarProps = { pieces: readonly Piece[]; cost: { low: bigint; high: bigint }; widest: bigint; label: string };

function Bar({ pieces, cost, widest, label }: BarProps) {
  const part = (sum: bigint) => Number((sum * 9_600n) / (widest === 0n ? 1n : widest)) / 100;
  const starts = pieces.map((_, place) => pieces.slice(0, place).reduce((sum, { amount }) => sum + amount, 0n));
  return (
    <svg role="img" aria-label={label} className="mt-2 block h-16 w-full">
      <rect x="0" y="12" width={`${part(widest)}%`} height="40" className="fill-sunken" />
      {pieces.map(({ letter, kind, amount }, place) => (
        <g key={letter}>
          <rect x={`${part(starts[place]!)}%`} y="12" width={`${part(amount)}%`} height="40" strokeWidth="1.5" className={`stroke-paper ${fills[kind]}`} />
          {part(amount) > 3 && (
            <text x={`${part(starts[place]! + amount / 2n)}%`} y="33" dominantBaseline="middle" textAnchor="middle" className={`text-sm font-semibold ${kind === "ownSum" ? "fill-on-accent" : "fill-ink"}`}>
              {letter}
            </text>
          )}
        </g>
      ))}
      {cost.low !== cost.high && <rect x={`${part(cost.low)}%`} y="4" width={`${part(cost.high - cost.low)}%`} height="56" className="fill-warning/15" />}
      {[...new Set([cost.low, cost.high])].map((sum) => (
        <line key={String(sum)} x1={`${part(sum)}%`} x2={`${part(sum)}%`} y1="2" y2="62" strokeWidth="2.5" className="stroke-warning" />
      ))}
    </svg>
  );
}

/** The pattern of grants, once in the page: told from the others without colour. */
export function GrantPattern() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <pattern id="grant" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" className="fill-positive-soft" />
        <rect width="2" height="8" className="fill-positive/45" />
      </pattern>
    </svg>
  );
}
