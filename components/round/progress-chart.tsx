import { useLocale, useTranslations } from "next-intl";
import { progressOf } from "#lib/domain/recommendation/summary.ts";
import { longDate } from "#lib/i18n/format.ts";

type Props = { asked: number; /** The day each organisation's first reply came. */ receivedOn: readonly string[]; from: string; dueOn: string; today: string };

const width = 640;
const height = 160;

/** How the replies have come in: a step for each day with one, the due day as a line, and the same as a table. */
export function ProgressChart({ asked, receivedOn, from, dueOn, today }: Props) {
  const words = useTranslations("round.progress");
  const language = useLocale();
  const steps = progressOf(receivedOn);
  if (steps.length === 0) return <p className="text-ink-soft">{words("none")}</p>;
  const last = [dueOn, steps.at(-1)!.day, today < dueOn ? dueOn : (steps.at(-1)?.day ?? today)].toSorted().at(-1)!;
  const x = (day: string) => Math.round((width * (Date.parse(day) - Date.parse(from))) / Math.max(Date.parse(last) - Date.parse(from), 1));
  const y = (count: number) => Math.round(height - (height * count) / Math.max(asked, 1));
  const path = steps.map(({ day, count }) => `H${x(day)}V${y(count)}`).join("");
  return (
    <figure className="max-w-[44rem]">
      <svg viewBox={`-4 -8 ${width + 8} ${height + 12}`} className="w-full" role="img" aria-label={words("label", { replied: receivedOn.length, asked, from: longDate(from, language), to: longDate(last, language) })}>
        <path d={`M0 ${y(asked)}H${width}`} className="stroke-hairline" strokeDasharray="4 4" />
        <path d={`M0 ${height}H${width}`} className="stroke-edge" />
        <path d={`M${x(dueOn)} 0V${height}`} className="stroke-pending" strokeDasharray="2 4" />
        <path d={`M0 ${height}${path}H${x(today < last ? today : last)}`} className="fill-none stroke-accent" strokeWidth="2.5" />
      </svg>
      <figcaption className="flex justify-between gap-4 text-xs text-ink-soft">
        <span>{longDate(from, language)}</span>
        <span>{longDate(last, language)}</span>
      </figcaption>
      <details className="mt-2">
        <summary className="link text-sm">{words("asTable")}</summary>
        <table className="mt-2 text-sm">
          <thead><tr><th scope="col" className="pe-6 text-start">{words("day")}</th><th scope="col" className="text-end">{words("count")}</th></tr></thead>
          <tbody>{steps.map(({ day, count }) => <tr key={day}><td className="pe-6">{longDate(day, language)}</td><td className="text-end">{count}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}
