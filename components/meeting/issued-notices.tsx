import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { dateAndTime } from "#lib/i18n/format.ts";

type Issued = { number: number; issuedAt: Date; issuedBy: string; recipients: number };
type Props = {
  notices: readonly Issued[];
  /** Whether one can still be issued: the meeting lies ahead. */
  mayCome: boolean;
  /** Where their PDFs are, up to the number. */
  address: string;
};

/** The notices that have been issued, the latest first, each with its PDF as it went out. */
export function IssuedNotices({ notices, mayCome, address }: Props) {
  const words = useTranslations("meeting.notice");
  const language = useLocale();
  if (notices.length === 0) return <p className="max-w-measure text-ink-soft">{words(mayCome ? "none" : "never")}</p>;
  return (
    <ul className="max-w-measure">
      {notices.map(({ number, issuedAt, issuedBy, recipients }) => (
        <li key={number} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline py-2.5 first:border-t">
          <div>
            <p className="font-semibold">{words("number", { number })}</p>
            <p className="text-sm text-ink-soft">{words("issued", { when: dateAndTime(issuedAt, language), name: issuedBy, count: recipients })}</p>
          </div>
          <LinkButton href={`${address}/${number}`} size="small" icon="download" download>
            {words("download")}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
