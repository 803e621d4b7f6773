import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { clockTime, weekdayDate } from "#lib/i18n/format.ts";

type Props = {
  next: { bodyName: string; startsAt: Date; isOpen: boolean } | null;
  /** The association, for a municipality's contact, whom only it can ask for something. */
  association: string | null;
  hasMeetings: boolean;
  /** Where the workspace is, for one who is to begin in it: no meeting has been planned or held. */
  beginIn: string | null;
};

/** Says plainly that nothing waits, and when the next meeting is; in a workspace where nothing has been done, how one begins. */
export function NothingWaits({ next, association, hasMeetings, beginIn }: Props) {
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
      {beginIn !== null && <Beginning address={beginIn} />}
    </div>
  );
}

/** The way from an empty workspace to its first meeting. */
function Beginning({ address }: { address: string }) {
  const words = useTranslations("dashboard.begin");
  return (
    <div className="mt-6">
      <p className="text-ink-soft">{words("text")}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={`${address}/members`} variant="primary">
          {words("members")}
        </LinkButton>
        <LinkButton href={`${address}/cases/new`}>{words("case")}</LinkButton>
        <LinkButton href={`${address}/meetings/new`}>{words("meeting")}</LinkButton>
      </div>
    </div>
  );
}
