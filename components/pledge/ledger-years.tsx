import { useLocale, useTranslations } from "next-intl";
import { Table } from "#components/ui/table.tsx";
import type { LedgerYear } from "#lib/domain/pledge/ledger.ts";
import { kronor } from "#lib/i18n/format.ts";

/** How far money has come, from what is there to what nobody has decided. Told apart by their fill without colour too. */
const stages = ["paid", "invoiced", "toInvoice", "conditional", "proposed"] as const;
type Stage = (typeof stages)[number];

const fills: Record<Stage, string> = {
  paid: "border-positive bg-positive",
  invoiced: "border-accent bg-accent",
  toInvoice: "border-accent bg-accent-soft",
  conditional: "border-dashed border-pending bg-pending-soft",
  proposed: "border-dotted border-edge bg-transparent",
};

/** What is promised each year, drawn by how far it has come, and the same in figures. */
export function LedgerYears({ years }: { years: readonly LedgerYear[] }) {
  const words = useTranslations("pledge.years");
  const language = useLocale();
  const widest = years.map((year) => Number(wholeOf(year))).reduce((most, sum) => Math.max(most, sum), 1);
  const figure = (header: string, read: (year: LedgerYear) => bigint, strong = false) => ({
    id: header,
    header,
    align: "end" as const,
    cell: (year: LedgerYear) => <span className={`whitespace-nowrap tabular-nums ${strong ? "font-semibold" : ""}`}>{kronor(read(year), language)}</span>,
  });
  return (
    <div className="grid gap-6">
      <div className="grid gap-3" aria-hidden="true">
        {years.map((year) => (
          <div key={year.year} className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-3">
            <span className="font-semibold tabular-nums">{year.year}</span>
            <span className="flex h-8 gap-px" style={{ width: `${(Number(wholeOf(year)) * 100) / widest}%` }}>
              {stages.filter((stage) => amountIn(year, stage) > 0n).map((stage) => (
                <span key={stage} className={`min-w-1 border-2 first:rounded-s-sm last:rounded-e-sm ${fills[stage]}`} style={{ flexGrow: Number(amountIn(year, stage)), flexBasis: 0 }} />
              ))}
            </span>
          </div>
        ))}
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
          {stages.filter((stage) => years.some((year) => amountIn(year, stage) > 0n)).map((stage) => (
            <li key={stage} className="inline-flex items-center gap-2">
              <span className={`inline-block h-3.5 w-5 rounded-sm border-2 ${fills[stage]}`} />
              {words(`stage.${stage}`)}
            </li>
          ))}
        </ul>
      </div>
      <Table
        caption={words("caption")}
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          { id: "year", header: words("year"), naming: true, cell: ({ year }) => year },
          figure(words("proposed"), ({ proposed }) => proposed),
          figure(words("conditional"), ({ conditional }) => conditional),
          figure(words("binding"), ({ binding }) => binding),
          figure(words("invoiced"), ({ invoiced }) => invoiced),
          figure(words("paid"), ({ paid }) => paid),
          figure(words("outstanding"), ({ outstanding }) => outstanding, true),
        ]}
      />
    </div>
  );
}

function wholeOf({ proposed, conditional, binding }: LedgerYear): bigint {
  return proposed + conditional + binding;
}

/** The part of a year's money that has come so far and no further. What is the association's own is paid, and never invoiced. */
function amountIn(year: LedgerYear, stage: Stage): bigint {
  const { binding, invoiced, paid } = year;
  const unpaid = invoiced > paid ? invoiced - paid : 0n;
  switch (stage) {
    case "invoiced":
      return unpaid;
    case "toInvoice":
      return binding - paid - unpaid;
    default:
      return year[stage];
  }
}
