import { useLocale, useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { decimalNumber, longDate } from "#lib/i18n/format.ts";

type Row = { organisationId: string; name: string; population: number | null; allowed: number | null; appointed: number; missing: number | null };

type Props = {
  rows: readonly Row[];
  population: { asOf: string; source: string } | null;
  rule: { perStartedInhabitants: number } | null;
};

/** The roll of an assembly by member: how many delegates each may send by its inhabitants, and how many it has sent. */
export function DelegationTable({ rows, population, rule }: Props) {
  const words = useTranslations("body.delegation");
  const language = useLocale();
  const allowed = rows.reduce((sum, row) => sum + (row.allowed ?? 0), 0);
  const appointed = rows.reduce((sum, row) => sum + row.appointed, 0);

  const columns: Column<Row>[] = [
    { id: "name", header: words("member"), naming: true, cell: ({ name }) => name },
    { id: "population", header: words("inhabitants"), align: "end", cell: (row) => (row.population === null ? "–" : decimalNumber(row.population, language)) },
    { id: "allowed", header: words("allowed"), align: "end", cell: (row) => row.allowed ?? "–" },
    { id: "appointed", header: words("appointed"), align: "end", cell: (row) => row.appointed },
    { id: "state", header: words("state"), cell: ({ missing }) => <Standing missing={missing} /> },
  ];
  return (
    <>
      {rule ? (
        <p className="mb-4 max-w-measure text-sm text-ink-soft">
          {words("rule", { inhabitants: decimalNumber(rule.perStartedInhabitants, language) })} {words("sum", { allowed, appointed })}
        </p>
      ) : (
        <Notice kind="info" title={words("noRule")} />
      )}
      <Table caption={words("caption")} columns={rule ? columns : columns.filter(({ id }) => id !== "allowed" && id !== "state")} rows={rows} rowKey={({ organisationId }) => organisationId} />
      {population && rule && <p className="mt-3 text-sm text-ink-soft">{words("source", { day: longDate(population.asOf, language), source: population.source })}</p>}
    </>
  );
}

function Standing({ missing }: { missing: number | null }) {
  const words = useTranslations("body.delegation");
  if (missing === null) return <StateMark tone="neutral">{words("unknown")}</StateMark>;
  if (missing === 0) return <StateMark tone="positive">{words("full")}</StateMark>;
  return missing > 0 ? (
    <StateMark tone="pending">{words("missing", { count: missing })}</StateMark>
  ) : (
    <StateMark tone="warning">{words("tooMany", { count: -missing })}</StateMark>
  );
}
