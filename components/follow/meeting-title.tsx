import { useLocale } from "next-intl";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { FollowView } from "#lib/queries/treatment/follow-view.ts";

/** "Styrelse 22 april 2010". */
export function MeetingTitle({ meeting }: { meeting: FollowView["meeting"] }) {
  const language = useLocale();
  return `${meeting.bodyName} ${longDate(stockholmDay(meeting.startsAt), language)}`;
}
