import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { longDate } from "#lib/i18n/format.ts";
import type { LeftChoices } from "#lib/queries/approval/approval-choices.ts";

type Props = { /** Where the workspace's meetings are. */ meetings: string; left: LeftChoices };

/** How the §§ that the minutes left come before the body again: at what meeting, or the way to put them up there. */
export function LeftToNextMeeting({ meetings, left: { takenUp, nextMeetingId } }: Props) {
  const words = useTranslations("approval.remaining");
  const language = useLocale();
  return (
    <>
      {takenUp.map(({ number, standing, meetingId, day }) => (
        <p key={number} className="mb-3">
          <Link href={`${meetings}/${meetingId}`} prefetch={false} className="link">
            {words("standing", { paragraph: String(number), standing, day: longDate(day, language) })}
          </Link>
        </p>
      ))}
      {nextMeetingId && (
        <p className="mb-4">
          <LinkButton href={`${meetings}/${nextMeetingId}/add#left`} variant="primary">{words("takeUp")}</LinkButton>
        </p>
      )}
    </>
  );
}
