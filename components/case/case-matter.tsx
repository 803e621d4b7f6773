import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";

type Props = {
  matter: {
    summary: string;
    openedOn: string;
    openedBy: string | null;
    closedAt: Date | null;
    closedBy: string | null;
    closedReason: string | null;
  };
};

/** The matter in a paragraph, and who opened and closed the case. */
export function CaseMatter({ matter }: Props) {
  const words = useTranslations("case.page");
  const language = useLocale();
  const { summary, openedOn, openedBy, closedAt, closedBy, closedReason } = matter;
  const opened = longDate(openedOn, language);
  const closing = closedAt && {
    day: longDate(stockholmDay(closedAt), language),
    name: closedBy ?? "",
    reason: closedReason ?? "",
  };
  return (
    <>
      {summary === "" ? <p className="mb-5 text-ink-soft">{words("noSummary")}</p> : <div className="record mb-5 whitespace-pre-line">{summary}</div>}
      <DefinitionList
        items={[
          { term: words("registered"), value: openedBy ? words("registeredBy", { day: opened, name: openedBy }) : opened },
          { term: words("closing"), value: closing && words("closedBy", closing) },
        ]}
      />
    </>
  );
}
