import { useTranslations } from "next-intl";
import Link from "next/link";
import { When } from "#components/meeting/when.tsx";
import type { ComingMeeting } from "./meetings.ts";
import { DashboardSection } from "./section.tsx";

/** The meetings that come after the nearest. */
export function OtherMeetings({ workspace, meetings }: { workspace: string; meetings: readonly ComingMeeting[] }) {
  const words = useTranslations("dashboard.meeting");
  return (
    <DashboardSection id="other-meetings" title={words("others")}>
      <ul className="space-y-2.5">
        {meetings.map(({ id, bodyName, startsAt, endsAt }) => (
          <li key={id}>
            <Link href={`/${workspace}/meetings/${id}`} prefetch={false} className="link font-serif">
              {bodyName}
            </Link>
            <p className="text-sm text-ink-soft">
              <When startsAt={startsAt} endsAt={endsAt} />
            </p>
          </li>
        ))}
      </ul>
    </DashboardSection>
  );
}
