import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { type Column, Table } from "#components/ui/table.tsx";
import { decimalNumber, longDate } from "#lib/i18n/format.ts";

export type MandateRow = {
  id: string;
  personName: string;
  role: "chair" | "viceChair" | "member" | "substitute" | "observer" | "delegate";
  party: string | null;
  representsName: string | null;
  substituteOrder: number | null;
  votingGroup: string | null;
  voteWeight: number;
  from: string;
  to: string | null;
};

type Props = {
  caption: string;
  mandates: readonly MandateRow[];
  /** Where a mandate is changed, for those who may; its id follows. */
  href: string | null;
  /** Shows the caption as a heading, where there are several tables. */
  heading?: boolean;
};

/** Mandates in a body. Columns that nobody has anything in are left out. */
export function MandateTable({ caption, mandates, href, heading = false }: Props) {
  const words = useTranslations("mandate");
  const language = useLocale();
  if (mandates.length === 0) return null;

  const columns: (Column<MandateRow> & { empty?: boolean })[] = [
    {
      id: "order",
      header: words("column.order"),
      narrow: true,
      cell: ({ substituteOrder }) => substituteOrder,
      empty: mandates.every(({ substituteOrder }) => substituteOrder === null),
    },
    {
      id: "name",
      header: words("column.name"),
      naming: true,
      cell: ({ id, personName }) =>
        href === null ? (
          personName
        ) : (
          <Link href={`${href}/${id}`} prefetch={false} className="link">
            {personName}
          </Link>
        ),
    },
    { id: "role", header: words("column.role"), cell: ({ role }) => words(`role.${role}`) },
    { id: "party", header: words("column.party"), cell: ({ party }) => party, empty: mandates.every(({ party }) => !party) },
    {
      id: "represents",
      header: words("column.represents"),
      cell: ({ representsName }) => representsName,
      empty: mandates.every(({ representsName }) => !representsName),
    },
    { id: "group", header: words("column.group"), cell: ({ votingGroup }) => votingGroup, empty: mandates.every(({ votingGroup }) => !votingGroup) },
    {
      id: "weight",
      header: words("column.weight"),
      align: "end",
      cell: ({ voteWeight }) => decimalNumber(voteWeight, language),
      empty: mandates.every(({ voteWeight }) => voteWeight === 1),
    },
    { id: "from", header: words("column.from"), cell: ({ from }) => longDate(from, language) },
    { id: "to", header: words("column.to"), cell: ({ to }) => to && longDate(to, language), empty: mandates.every(({ to }) => to === null) },
  ];
  return (
    <div className={heading ? "mt-8 first:mt-0" : ""}>
      {heading && <h3 className="overline-label mb-1">{caption}</h3>}
      <Table caption={caption} columns={columns.filter(({ empty }) => !empty)} rows={mandates} rowKey={({ id }) => id} />
    </div>
  );
}
