import { useLocale, useTranslations } from "next-intl";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { clockTime, weekdayDate } from "#lib/i18n/format.ts";

type Props = {
  next: { bodyName: string; startsAt: Date; isOpen: boolean } | null;
  /** The association, for a municipality's contact, whom only it can ask for something. */
  association: string | null;
  hasMeetings: boolean;
};

/** Says plainly that nothing waits, and when the next meeting is. */
export function NothingWaits({ next, association, hasMeetings }: Props) {
  const words = useTranslations("dashboard.nothing");
  const language = useLocale();
  const when = next && {
    body: next.bodyName,
    day: weekdayDate(stockholmDay(next.startsAt), language),
    time: clockTime(stockholmClock(next.startsAt), language),
  };
  return (
    <div className="max-w-measure">
      <p className="font-serif text-xl">{words("title")}</p>
      <p className="mt-1.5 text-ink-soft">
        {association !== null && words("contact", { association })}
        {when && words(next.isOpen ? "underWay" : "next", when)}
        {!next && hasMeetings && words("noMeeting")}
      </p>
    </div>
  );
}
