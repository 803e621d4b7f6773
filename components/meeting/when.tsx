import { useLocale } from "next-intl";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { clockSpan, clockTime, shortDate, weekdayDate } from "#lib/i18n/format.ts";

type Props = { startsAt: Date; endsAt: Date; /** "22 apr. 2010", for lists. */ short?: boolean };

/** When a meeting is held: "torsdag 22 april 2010 kl. 09.00–12.00"; over several days, both days are said. */
export function When({ startsAt, endsAt, short = false }: Props) {
  const language = useLocale();
  const written = short ? shortDate : weekdayDate;
  const [first, last] = [stockholmDay(startsAt), stockholmDay(endsAt)];
  const [from, to] = [stockholmClock(startsAt), stockholmClock(endsAt)];
  const at = language === "sv" ? " kl. " : ", ";
  const text =
    first === last
      ? `${written(first, language)}${at}${clockSpan(from, to, language)}`
      : `${written(first, language)}${at}${clockTime(from, language)} – ${written(last, language)}${at}${clockTime(to, language)}`;
  return <time dateTime={startsAt.toISOString()}>{text}</time>;
}
