import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table } from "#components/ui/table.tsx";
import type { CoFunding } from "#lib/domain/grant/co-funding.ts";
import type { GrantApplication, GrantState } from "#lib/domain/grant/grant.ts";
import { kronor, shortDate } from "#lib/i18n/format.ts";
import { GrantMark } from "./grant-state.tsx";

type Row = GrantApplication & Readonly<{ state: GrantState; isLate: boolean; standing: CoFunding | null }>;

type Props<Of extends Row> = {
  caption: string;
  rows: readonly Of[];
  hrefOf: (row: Of) => string;
  /** The case of an application, where the list is of several. */
  caseOf?: (row: Of) => ReactNode;
};

/** Applications: from whom and for which days, what is sought and granted, and how far the co-funding has come. */
export function GrantTable<Of extends Row>({ caption, rows, hrefOf, caseOf }: Props<Of>) {
  const words = useTranslations("grant.table");
  const language = useLocale();
  const sums = ({ appliedFor, state, decision }: Row) =>
    state === "granted" && decision ? words("grantedOf", { granted: kronor(decision.sum, language), sought: kronor(appliedFor, language) }) : kronor(appliedFor, language);
  const coFunding = ({ standing }: Row) => {
    if (!standing) return words("noCoFunding");
    return standing.missing === 0n ? words("covered") : words("missing", { sum: kronor(standing.missing, language) });
  };
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "funder",
          header: words("funder"),
          naming: true,
          cell: (row) => (
            <>
              <Link href={hrefOf(row)} prefetch={false} className="link">{row.funder}</Link>
              <span className="block font-normal text-ink-soft">{row.purpose}</span>
            </>
          ),
        },
        ...(caseOf ? [{ id: "case", header: words("case"), cell: caseOf }] : []),
        { id: "period", header: words("period"), cell: ({ from, to }) => words("fromTo", { from: shortDate(from, language), to: shortDate(to, language) }) },
        { id: "sums", header: words("sums"), cell: sums },
        { id: "coFunding", header: words("coFunding"), cell: coFunding },
        { id: "deadline", header: words("deadline"), narrow: true, cell: ({ deadline }) => shortDate(deadline, language) },
        { id: "state", header: words("state"), narrow: true, cell: ({ state, isLate }) => <GrantMark state={state} isLate={isLate} /> },
      ]}
    />
  );
}
