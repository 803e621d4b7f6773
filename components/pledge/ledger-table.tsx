import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, Table } from "#components/ui/table.tsx";
import type { Pledge, YearSum } from "#lib/domain/pledge/pledge.ts";
import type { NextStep, PledgeState } from "#lib/domain/pledge/state.ts";
import { kronor } from "#lib/i18n/format.ts";
import { PledgeMark, useWaitsFor } from "./pledge-state.tsx";

type Row = Pledge & { payerName: string; state: PledgeState; step: NextStep; hasReply: boolean };
type Props<R extends Row> = {
  caption: string;
  rows: readonly R[];
  /** The conditions in words, by their ids. */
  conditions: ReadonlyMap<string, string>;
  hrefOf: (row: R) => string;
  /** The case a row is of, where they are of several. */
  caseOf?: (row: R) => ReactNode;
  /** The one next step of a row, for one who may take it. */
  stepOf: (row: R) => ReactNode;
};

/** As many years as have a column each; where there are more, each row lists its own. */
const mostColumns = 3;

/** Pledges in rows: who, how much each year, how it stands and what it waits for, and the one next step. */
export function LedgerTable<R extends Row>({ caption, rows, conditions, hrefOf, caseOf, stepOf }: Props<R>) {
  const words = useTranslations("pledge.table");
  const waitsFor = useWaitsFor(conditions);
  return (
    <Table<R>
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "payer", header: words("payer"), naming: true, cell: (row) => <Link href={hrefOf(row)} prefetch={false} className="link">{row.payerName}</Link> },
        ...(caseOf ? [{ id: "case", header: words("case"), cell: caseOf }] : []),
        ...useYearColumns<R>(rows),
        {
          id: "state",
          header: words("state"),
          cell: (row) => (
            <span className="grid gap-0.5">
              <PledgeMark state={row.state} />
              <span className="max-w-80 text-ink-soft">{waitsFor(row)}</span>
            </span>
          ),
        },
        { id: "step", header: words("step"), acts: true, narrow: true, cell: stepOf },
      ]}
    />
  );
}

/** The sums that a pledge is of: those decided, or else those proposed. */
export function sumsOf({ confirmation, proposed }: Pledge): readonly YearSum[] {
  return confirmation?.years ?? proposed;
}

function useYearColumns<R extends Row>(rows: readonly R[]): readonly Column<R>[] {
  const words = useTranslations("pledge.table");
  const language = useLocale();
  const years = [...new Set(rows.flatMap((row) => sumsOf(row).map(({ year }) => year)))].toSorted((a, b) => a - b);
  const told = (sum: bigint) => <span className="whitespace-nowrap tabular-nums">{kronor(sum, language)}</span>;
  if (years.length > mostColumns) {
    const list = (row: R) => <span className="grid gap-0.5">{sumsOf(row).map(({ year, sum }) => <span key={year}>{year}: {told(sum)}</span>)}</span>;
    return [{ id: "sums", header: words("sums"), cell: list }];
  }
  return years.map((year) => ({
    id: String(year),
    header: String(year),
    align: "end" as const,
    cell: (row: R) => {
      const sum = sumsOf(row).find((each) => each.year === year)?.sum;
      return sum === undefined ? "" : told(sum);
    },
  }));
}
