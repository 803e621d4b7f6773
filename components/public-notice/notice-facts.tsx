import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { PublicNotice } from "#lib/domain/public-notice/public-notice.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";

/** What a notice says, each fact by its name: the same on the board, on the secretary's page and in the proof. */
export function NoticeFacts({ notice }: { notice: Omit<PublicNotice, "posted" | "meetingId"> }) {
  const words = useTranslations("publicNotice");
  const language = useLocale();
  const day = (of: string) => longDate(of, language);
  return (
    <DefinitionList
      items={[
        { term: words("fact.organisation"), value: notice.organisation },
        { term: words("fact.body"), value: notice.bodyName },
        { term: words("fact.meeting"), value: inWords(notice.meetingDays.map(day), language) },
        { term: words("fact.paragraphs"), value: words(`fact.part.${notice.part}`, { paragraphs: paragraphSpan(notice.paragraphs) }) },
        { term: words("fact.approved"), value: day(notice.approvedOn) },
        { term: words("fact.up"), value: day(notice.upFrom) },
        { term: words("fact.appealTo"), value: day(notice.appealTo) },
        { term: words("fact.down"), value: day(notice.downOn) },
        { term: words("fact.keptAt"), value: notice.keptAt },
        { term: words("fact.replaces"), value: notice.replaces && notice.replaces.reason },
      ]}
    />
  );
}
