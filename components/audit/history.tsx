import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { auditSentence } from "#lib/i18n/audit-sentence.ts";
import { dateAndTime } from "#lib/i18n/format.ts";

/** An act as `lib/queries/audit` gives it. */
type Event = { seq: string; at: Date; actorName: string; act: string; facts: Readonly<Record<string, string | number | null>> };

type Props = {
  /** The newest first. */
  events: readonly Event[];
  /** How many there are in all, and the address that shows them. */
  total: number;
  allHref: string;
};

/** What has been done, in words, the newest first. Rendered on the server only: its sentences are not sent as data. */
export function History({ events, total, allHref }: Props) {
  const words = useTranslations("audit");
  const language = useLocale();
  if (events.length === 0) return <p className="text-ink-soft">{words("none")}</p>;
  return (
    <>
      <ol className="max-w-measure text-sm">
        {events.map((event) => (
          <li key={event.seq} className="grid gap-x-6 border-b border-hairline py-2 first:border-t sm:grid-cols-[11rem_1fr]">
            <time dateTime={event.at.toISOString()} className="text-ink-soft tabular-nums">
              {dateAndTime(event.at, language)}
            </time>
            <span>{auditSentence(event, language)}</span>
          </li>
        ))}
      </ol>
      {events.length < total && (
        <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
          <span className="text-ink-soft">{words("showing", { shown: events.length, total })}</span>
          <Link href={allHref} scroll={false} className="link">
            {words("showAll")}
          </Link>
        </p>
      )}
    </>
  );
}
