import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";

type Props = {
  listHref: string;
  matter: { registrationNumber: string; title: string; responsible: string | null; secrecyGround: string | null; closedAt: Date | null };
  /** The next step, and what else can be done. */
  action: ReactNode;
};

/** What the case is, how it stands, and what to do next. */
export function CaseHead({ listHref, matter, action }: Props) {
  const words = useTranslations("case");
  const language = useLocale();
  const { registrationNumber, title, responsible, secrecyGround, closedAt } = matter;
  return (
    <PageHeader
      title={title}
      crumbs={[{ href: listHref, label: words("list.title") }]}
      action={action}
      state={
        <>
          <span className="font-semibold text-ink tabular-nums">{registrationNumber}</span>
          {closedAt ? (
            <StateMark tone="neutral">{words("page.closed", { day: longDate(stockholmDay(closedAt), language) })}</StateMark>
          ) : (
            <StateMark tone="accent">{words("page.open")}</StateMark>
          )}
          {responsible && <span>{words("page.responsible", { name: responsible })}</span>}
          {secrecyGround !== null && (
            <span className="inline-flex items-baseline gap-1 text-warning">
              <Icon name="lock" className="translate-y-[0.15em]" />
              {words("page.secret", { ground: secrecyGround })}
            </span>
          )}
        </>
      }
    />
  );
}
