import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DocumentLink } from "#components/document/document-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { RecordDirection } from "#lib/domain/record/record.ts";
import { longDate } from "#lib/i18n/format.ts";

/** A record as `lib/queries/case` gives it. `date` is "2010-04-22". */
export type RegisterRow = {
  id: string;
  number: number;
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
  documents: readonly { id: string; name: string }[];
};

type Props = {
  workspace: string;
  caseHref: string;
  /** By number. */
  records: readonly RegisterRow[];
  /** Whether all are shown, or the latest only, where there are many: a round can bring hundreds of replies. */
  isWhole: boolean;
  mayCorrect: boolean;
};

const shownAtFirst = 25;

/** The register of what came in, went out and was drawn up in the case. */
export function RecordRegister({ workspace, caseHref, records, isWhole, mayCorrect }: Props) {
  const words = useTranslations("record");
  const language = useLocale();
  if (records.length === 0) return <p className="text-ink-soft">{words("list.none")}</p>;
  const correcting: Column<RegisterRow> = {
    id: "correct",
    header: "",
    narrow: true,
    cell: (row) => (
      <Link href={`${caseHref}/records/${row.id}`} prefetch={false} className="link">
        {words("list.correct")}
        <span className="sr-only"> {words("list.correctNumber", { number: row.number })}</span>
      </Link>
    ),
  };
  const columns: readonly Column<RegisterRow>[] = [
    { id: "number", header: words("list.number"), align: "end", narrow: true, cell: (row) => row.number },
    { id: "date", header: words("list.date"), narrow: true, cell: (row) => longDate(row.date, language) },
    { id: "direction", header: words("list.direction"), narrow: true, cell: (row) => words(`direction.${row.direction}`) },
    { id: "subject", header: words("list.subject"), naming: true, cell: (row) => <Subject workspace={workspace} row={row} /> },
    { id: "counterpart", header: words("list.counterpart"), cell: (row) => row.counterpart },
    ...(mayCorrect ? [correcting] : []),
  ];
  const shown = isWhole ? records : records.slice(-shownAtFirst);
  return (
    <>
      <Table caption={words("list.caption")} columns={columns} rows={shown} rowKey={(row) => row.id} />
      {shown.length < records.length && (
        <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
          <span className="text-ink-soft">{words("list.showing", { shown: shown.length, total: records.length })}</span>
          <Link href={`${caseHref}?records=all#records`} prefetch={false} scroll={false} className="link">
            {words("list.showAll")}
          </Link>
        </p>
      )}
    </>
  );
}

function Subject({ workspace, row }: { workspace: string; row: RegisterRow }) {
  const words = useTranslations("record.list");
  return (
    <>
      {row.subject}
      {row.secrecyGround !== null && (
        <span className="mt-0.5 flex items-baseline gap-1 text-xs font-normal text-warning">
          <Icon name="lock" className="translate-y-[0.15em]" />
          {words("secret", { ground: row.secrecyGround })}
        </span>
      )}
      {row.documents.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-sm font-normal">
          {row.documents.map((document) => (
            <li key={document.id}>
              <DocumentLink workspace={workspace} document={document} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
