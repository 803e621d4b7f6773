import { useLocale, useTranslations } from "next-intl";
import { Table } from "#components/ui/table.tsx";
import { sourcesOf } from "#lib/domain/funding/balance.ts";
import { type FundingPlan, groupsOf, inhabitantsOf } from "#lib/domain/funding/plan.ts";
import { decimalNumber } from "#lib/i18n/format.ts";
import { rateInWords, sumInWords } from "./figures.ts";
import { nameIn, paidBy, payingIds, type Span, span, type YearSpan } from "./picture.ts";
import { ShareArithmetic } from "./share-arithmetic.tsx";

type Props = { plan: FundingPlan; years: readonly YearSpan[]; names: ReadonlyMap<string, string> };

/** A row: a whole group, one in it, one who pays on its own, or all together. Inhabitants where a group divides by them. */
type Row = { id: string; name: string; level: "total" | "whole" | "member"; inhabitants: number | null; sumOf: (year: YearSpan) => Span };

/** Who pays what, year by year, in kronor and per inhabitant; what a group divides opens how it was reckoned. */
export function PayerTable({ plan, years, names }: Props) {
  const words = useTranslations("funding.table");
  const language = useLocale();
  const rows = rowsOf(plan, names);
  const total: Row = { id: "total", name: words("total"), level: "total", inhabitants: null, sumOf: (year) => span(year, sourcesOf) };
  return (
    <Table
      caption={words("caption")}
      rows={[...rows, total]}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: words("payer"), naming: true, cell: ({ name, level }) => (level === "member" ? <span className="font-normal sm:ps-4">{name}</span> : name) },
        ...(rows.some(({ inhabitants }) => inhabitants !== null)
          ? [{ id: "inhabitants", header: words("inhabitants"), align: "end" as const, cell: ({ inhabitants }: Row) => (inhabitants === null ? "" : decimalNumber(inhabitants, language)) }]
          : []),
        ...years.map((year) => ({
          id: String(year.year),
          header: String(year.year),
          align: "end" as const,
          cell: (row: Row) => <Figure row={row} year={year} />,
        })),
      ]}
    />
  );

  function Figure({ row, year }: { row: Row; year: YearSpan }) {
    const sum = row.sumOf(year);
    const rate = row.inhabitants === null ? null : rateInWords(sum, row.inhabitants, language);
    const told = <span className={`tabular-nums whitespace-nowrap ${row.level === "member" ? "" : "font-semibold"}`}>{sumInWords(sum, language)}</span>;
    const perInhabitant = rate !== null && <span className="block text-xs text-ink-soft tabular-nums">{words("rate", { rate })}</span>;
    if (row.level !== "member") return <>{told}{perInhabitant}</>;
    return (
      <details>
        <summary className="list-none underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-solid">{told}</summary>
        {perInhabitant}
        <ShareArithmetic plan={plan} year={year} organisationId={row.id} />
      </details>
    );
  }
}

/** The groups, each with its members beneath, and then those who pay on their own alone. */
function rowsOf(plan: FundingPlan, names: ReadonlyMap<string, string>): readonly Row[] {
  const groups = groupsOf(plan);
  const inGroups = new Set(groups.flatMap(({ members }) => members.map(({ organisationId }) => organisationId)));
  const row = (id: string, level: Row["level"], inhabitants: number | null): Row => ({ id, name: nameIn(plan, names, id), level, inhabitants, sumOf: (year) => paidBy(year, id) });
  const grouped = groups.flatMap(({ id, key, members }) => {
    const counted = members.map(({ organisationId }) => (key === "population" ? inhabitantsOf(plan, organisationId) : null));
    const together = key === "population" ? counted.reduce<number>((sum, count) => sum + (count ?? 0), 0) : null;
    const whole: Row = { ...row(id, "whole", together), sumOf: (year) => span(year, (divided) => divided.groups.find(({ groupId }) => groupId === id)?.amount ?? 0n) };
    return [whole, ...members.map(({ organisationId }, place) => row(organisationId, "member", counted[place] ?? null))];
  });
  return [...grouped, ...payingIds(plan).filter((id) => !inGroups.has(id)).map((id) => row(id, "whole", null))];
}
