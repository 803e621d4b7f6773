import { useLocale, useTranslations } from "next-intl";
import { Table } from "#components/ui/table.tsx";
import type { PlanVersion } from "#lib/domain/funding/version.ts";
import { BalanceLine } from "./balance-line.tsx";
import { sumInWords } from "./figures.ts";
import { nameIn, paidBy, payingIds, yearSpans } from "./picture.ts";

type Props = { versions: readonly [PlanVersion, PlanVersion]; names: ReadonlyMap<string, string>; nameOf: (version: PlanVersion) => string };

/** Two versions of a plan side by side: for each year what everyone pays by the one and by the other. */
export function Comparison({ versions, names, nameOf }: Props) {
  const words = useTranslations("funding.compare");
  const language = useLocale();
  const sides = versions.map((version) => ({ version, years: yearSpans(version.plan), ids: payingIds(version.plan) }));
  const years = [...new Set(sides.flatMap((side) => side.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  const nameOfPaying = (id: string) => sides.map(({ version, ids }) => (ids.includes(id) ? nameIn(version.plan, names, id) : null)).find((name) => name !== null) ?? "–";
  const paying = [...new Set(sides.flatMap(({ ids }) => ids))];
  return (
    <div className="space-y-10">
      {years.map((year) => (
        <section key={year} aria-labelledby={`compare-${year}`}>
          <h3 id={`compare-${year}`} className="font-serif text-lg font-semibold">
            {year}
          </h3>
          <dl className="my-2 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
            {sides.map((side) => (
              <div key={side.version.id}>
                <dt className="font-semibold">{nameOf(side.version)}</dt>
                <dd>{side.years.some((one) => one.year === year) ? <BalanceLine year={side.years.find((one) => one.year === year)!} /> : words("noYear")}</dd>
              </div>
            ))}
          </dl>
          <Table
            caption={words("caption", { year: String(year) })}
            rows={paying}
            rowKey={(id) => id}
            columns={[
              { id: "name", header: words("payer"), naming: true, cell: nameOfPaying },
              ...sides.map((side) => ({
                id: side.version.id,
                header: nameOf(side.version),
                align: "end" as const,
                cell: (id: string) => <span className="tabular-nums whitespace-nowrap">{toldIn(side.years, year, id)}</span>,
              })),
            ]}
          />
        </section>
      ))}
    </div>
  );

  function toldIn(spans: ReturnType<typeof yearSpans>, year: number, id: string): string {
    const found = spans.find((one) => one.year === year);
    return found ? sumInWords(paidBy(found, id), language) : "–";
  }
}
