import { useLocale, useTranslations } from "next-intl";
import { Table } from "#components/ui/table.tsx";
import type { FundingPlan } from "#lib/domain/funding/plan.ts";
import { sumInWords } from "./figures.ts";
import { nameIn, paidBy, payingIds, type YearSpan } from "./picture.ts";

type Props = { plan: FundingPlan; before: readonly YearSpan[]; after: readonly YearSpan[]; /** Those who then pay another sum. */ changed: ReadonlySet<string>; names: ReadonlyMap<string, string> };

/** What each would pay if one declined, beside what they pay by the plan; those who pay the same are left out. */
export function WithoutTable({ plan, before, after, changed, names }: Props) {
  const words = useTranslations("funding.without");
  const language = useLocale();
  const told = (year: YearSpan, id: string) => sumInWords(paidBy(year, id), language);
  return (
    <Table
      caption={words("caption")}
      rows={payingIds(plan).filter((id) => changed.has(id))}
      rowKey={(id) => id}
      columns={[
        { id: "name", header: words("payer"), naming: true, cell: (id) => nameIn(plan, names, id) },
        ...before.map((year, place) => ({
          id: String(year.year),
          header: String(year.year),
          align: "end" as const,
          cell: (id: string) => (
            <span className="tabular-nums">
              <span className="whitespace-nowrap text-ink-soft">{told(year, id)}</span> → <strong className="whitespace-nowrap">{told(after[place]!, id)}</strong>
            </span>
          ),
        })),
      ]}
    />
  );
}
