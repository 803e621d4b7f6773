import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type Direction = "ascending" | "descending";
export type Sorting = { column: string; direction: Direction };

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures and dates to the right, in columns. */
  align?: "start" | "end";
  /** The column that names the row: its header cell, and the heading of its card on a phone. */
  naming?: boolean;
  sortable?: boolean;
  /** As narrow as its content. */
  narrow?: boolean;
  /** A column of buttons, which say themselves what they do: a card has no header before them. */
  acts?: boolean;
};

type Props<Row> = {
  /** What the table shows, read out before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** The address of this page sorted otherwise. */
  sortHref?: (sorting: Sorting) => string;
};

/**
 * Rows and columns, sorted by links so that the order stays in the address. Where there is little width each row
 * becomes a card, with the headers before the values and the ways to sort above; the roles are written out because the
 * cards would else lose them.
 */
export function Table<Row>({ caption, columns, rows, rowKey, sorting, sortHref }: Props<Row>) {
  return (
    <div className="@container">
      <table role="table" className="w-full text-sm @max-2xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="@max-2xl:block">
          <tr role="row" className="@max-2xl:flex @max-2xl:flex-wrap @max-2xl:gap-x-4 @max-2xl:border-b @max-2xl:border-edge">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sorting={sorting} sortHref={sortHref} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-2xl:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="border-b border-hairline hover:bg-sunken @max-2xl:flex @max-2xl:flex-col @max-2xl:py-3 @max-2xl:hover:bg-transparent"
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, sorting, sortHref }: { column: Column<Row> } & Pick<Props<Row>, "sorting" | "sortHref">) {
  const sorted = sorting?.column === column.id ? sorting.direction : undefined;
  const next: Direction = sorted === "ascending" ? "descending" : "ascending";
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={column.sortable ? (sorted ?? "none") : undefined}
      className={`overline-label sticky top-0 z-10 border-b border-edge bg-paper py-2 pe-4 align-bottom whitespace-nowrap last:pe-0 @max-2xl:static @max-2xl:py-1.5 @max-2xl:pe-0 @max-2xl:border-0 print:static print:bg-transparent ${column.sortable && sortHref ? "" : "@max-2xl:sr-only"} ${alignment(column)} ${column.narrow ? "w-px @max-2xl:w-auto" : ""}`}
    >
      {column.sortable && sortHref ? (
        <Link href={sortHref({ column: column.id, direction: next })} scroll={false} prefetch={false} className="inline-flex items-center gap-1 hover:text-ink">
          {column.header}
          <Icon name={sorted === undefined ? "updown" : sorted === "ascending" ? "up" : "down"} className={`print:hidden ${sorted ? "text-accent" : "opacity-60"}`} />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const look = ["cell", column.align === "end" && alignment(column), column.narrow && "whitespace-nowrap", column.naming && "font-semibold"].filter(Boolean).join(" ");
  if (column.naming) return <th scope="row" role="rowheader" className={look}>{children}</th>;
  return (
    <td role="cell" className={look}>
      {!column.acts && <span className="cell-header" aria-hidden="true">{column.header}</span>}
      <span>{children}</span>
    </td>
  );
}

function alignment<Row>(column: Column<Row>): string {
  return column.align === "end" ? "text-end @max-2xl:text-start" : "text-start";
}
