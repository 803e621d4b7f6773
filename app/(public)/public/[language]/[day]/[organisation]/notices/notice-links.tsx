import Link from "next/link";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { inWords, longDate, unbroken } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { UpNotice } from "#lib/queries/public/notices.ts";

type Props = { language: Language; notices: readonly UpNotice[]; to: (path: string) => string };

/** The notices that are up, each by what it is about and with the last day to appeal. */
export function NoticeLinks({ language, notices, to }: Props) {
  const words = translator(language, "public");
  if (notices.length === 0) return <p className="text-ink-soft">{words("board.empty")}</p>;
  return (
    <ul className="border-t border-hairline">
      {notices.map((notice) => (
        <li key={notice.id} className="border-b border-hairline py-3">
          <Link href={to(`/notices/${notice.id}`)} className="link font-serif text-lg">
            {noticeTitle(notice, language)}
          </Link>
          <p className="text-sm text-ink-soft">
            {notice.replacedOn
              ? words("board.replaced", { day: longDate(notice.replacedOn, language) })
              : words("board.line", { up: longDate(notice.upFrom, language), appealTo: longDate(notice.appealTo, language) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "Äldrenämnd 26 november 2003, §§ 1–3". */
export function noticeTitle({ bodyName, meetingDays, paragraphs }: Pick<UpNotice, "bodyName" | "meetingDays" | "paragraphs">, language: Language): string {
  return unbroken(`${bodyName} ${inWords(meetingDays.map((day) => longDate(day, language)), language)}, ${paragraphSpan(paragraphs)}`);
}
