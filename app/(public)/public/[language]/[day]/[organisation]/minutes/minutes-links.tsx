import Link from "next/link";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { inWords, longDate, unbroken } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ListedMinutes } from "#lib/queries/public/minutes.ts";

type Props = { language: Language; minutes: readonly ListedMinutes[]; to: (path: string) => string };

/** Published minutes, each with its §§. */
export function MinutesLinks({ language, minutes, to }: Props) {
  const words = translator(language, "public");
  if (minutes.length === 0) return <p className="text-ink-soft">{words("minutes.none")}</p>;
  return (
    <ul className="border-t border-hairline">
      {minutes.map((each) => (
        <li key={each.versionId} className="border-b border-hairline py-3">
          <Link href={to(`/minutes/${each.path}`)} className="link font-serif text-lg">
            {minutesTitle(each, language)}
          </Link>
          <p className="text-sm text-ink-soft">
            {words("minutes.approved", { day: longDate(each.approvedOn, language) })}
            {!each.isWhole && ` ${words("minutes.notWhole")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "Styrelse 22 april 2010, §§ 15–28". */
export function minutesTitle({ bodyName, meetingDays, paragraphs }: Pick<ListedMinutes, "bodyName" | "meetingDays" | "paragraphs">, language: Language): string {
  const days = inWords(meetingDays.map((day) => longDate(day, language)), language);
  return unbroken(`${bodyName} ${days}, ${paragraphSpan(paragraphs.map(({ number }) => number))}`);
}
