import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { SmallLifeLine } from "#components/ui/life-line.tsx";
import { type Column, type Sorting, Table } from "#components/ui/table.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type LifeFacts, lifeLine } from "#lib/domain/case/life-line.ts";
import { auditSentence } from "#lib/i18n/audit-sentence.ts";
import { longDate } from "#lib/i18n/format.ts";

/** A case as `lib/queries/case` lists it. */
export type CaseRow = {
  id: string;
  registrationNumber: string;
  title: string;
  isSecret: boolean;
  responsible: string | null;
  life: LifeFacts;
  lastEvent: { at: Date; act: string; actorName: string; facts: Readonly<Record<string, string | number | null>> } | null;
};

type Props = { workspace: string; cases: readonly CaseRow[]; sorting: Sorting; sortHref: (sorting: Sorting) => string };

/** The list of cases: what each is called, where it stands, who answers for it, what happened last. */
export function CaseTable({ workspace, cases, sorting, sortHref }: Props) {
  const words = useTranslations("case.list");
  const columns: readonly Column<CaseRow>[] = [
    { id: "number", header: words("number"), sortable: true, narrow: true, cell: (row) => <span className="tabular-nums">{row.registrationNumber}</span> },
    {
      id: "title",
      header: words("case"),
      sortable: true,
      naming: true,
      cell: (row) => (
        <>
          <Link href={`/${workspace}/cases/${row.id}`} prefetch={false} className="me-2 hover:underline">
            {row.title}
          </Link>
          {row.isSecret && (
            <span className="inline-flex items-baseline gap-1 text-xs font-normal whitespace-nowrap text-ink-soft">
              <Icon name="lock" className="translate-y-[0.15em]" />
              {words("secret")}
            </span>
          )}
        </>
      ),
    },
    { id: "standing", header: words("standing"), narrow: true, cell: (row) => <SmallLifeLine steps={lifeLine(row.life)} /> },
    { id: "responsible", header: words("responsible"), narrow: true, cell: (row) => row.responsible },
    { id: "lastEvent", header: words("lastEvent"), cell: (row) => row.lastEvent && <LastEvent event={row.lastEvent} /> },
  ];
  return <Table caption={words("caption")} columns={columns} rows={cases} rowKey={(row) => row.id} sorting={sorting} sortHref={sortHref} />;
}

function LastEvent({ event }: { event: NonNullable<CaseRow["lastEvent"]> }) {
  const language = useLocale();
  return (
    <>
      <span className="line-clamp-2">{auditSentence(event, language)}</span>
      <span className="block text-xs text-ink-soft tabular-nums">{longDate(stockholmDay(event.at), language)}</span>
    </>
  );
}
