import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import type { ListedExtract } from "#lib/queries/extract/extract-list.ts";
import { StandingMark } from "./standing-mark.tsx";

/** The §§ of a meeting in a row each, to be sent from their own pages. */
export function ExtractTable({ home, paragraphs }: { home: string; paragraphs: readonly ListedExtract[] }) {
  const words = useTranslations("extract.list");
  const columns: Column<ListedExtract>[] = [
    { id: "number", header: words("paragraph"), narrow: true, cell: ({ number }) => <span className="whitespace-nowrap tabular-nums">§ {number}</span> },
    { id: "title", header: words("matter"), naming: true, cell: ({ number, title }) => <Link href={`${home}/${number}`} prefetch={false} className="link">{title}</Link> },
    { id: "standing", header: words("standing"), cell: ({ isNeeded, standing }) => <StandingMark standing={standing} isNeeded={isNeeded} /> },
  ];
  return <Table caption={words("caption")} columns={columns} rows={paragraphs} rowKey={({ number }) => String(number)} />;
}
