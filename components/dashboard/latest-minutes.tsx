import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { longDate } from "#lib/i18n/format.ts";
import type { HeldMeeting } from "./meetings.ts";
import { DashboardSection } from "./section.tsx";

/** The minutes of the meetings last held. */
export function LatestMinutes({ workspace, meetings }: { workspace: string; meetings: readonly HeldMeeting[] }) {
  const words = useTranslations("dashboard.meeting");
  const language = useLocale();
  return (
    <DashboardSection id="latest-minutes" title={words("latest")}>
      <ul className="space-y-1.5">
        {meetings.map(({ id, bodyName, day, first, last }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link href={`/${workspace}/meetings/${id}/minutes`} prefetch={false} className="link font-serif">
              {bodyName} {longDate(day, language)}
            </Link>
            <span className="text-sm text-ink-soft tabular-nums">{words("paragraphs", { first, last, count: last - first + 1 })}</span>
          </li>
        ))}
      </ul>
    </DashboardSection>
  );
}
