import { useLocale, useTranslations } from "next-intl";
import { TableFiles } from "#components/ui/table-files.tsx";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";
import { leftToInvoice } from "#lib/domain/pledge/state.ts";
import { kronor } from "#lib/i18n/format.ts";

/** How much there is to invoice each year, and the list of it to take to the program that writes the invoices. */
export function ToInvoice({ pledges, filesHref, query }: { pledges: readonly Pledge[]; filesHref: string; query?: string }) {
  const words = useTranslations("pledge.toInvoice");
  const language = useLocale();
  const byYear = [...Map.groupBy(pledges.flatMap(leftToInvoice), ({ year }) => year)].toSorted(([a], [b]) => a - b);
  if (byYear.length === 0) return <p className="max-w-measure text-ink-soft">{words("nothing")}</p>;
  return (
    <div className="grid gap-4">
      <ul className="max-w-measure divide-y divide-hairline border-y border-hairline">
        {byYear.map(([year, lines]) => (
          <li key={year} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <span className="font-semibold tabular-nums">{year}</span>
            <span className="tabular-nums">{words("year", { count: lines.length, sum: kronor(lines.reduce((total, { sum }) => total + sum, 0n), language) })}</span>
          </li>
        ))}
      </ul>
      <p className="max-w-measure text-sm text-ink-soft">{words("files")}</p>
      <TableFiles href={filesHref} {...(query && { query })} />
    </div>
  );
}
