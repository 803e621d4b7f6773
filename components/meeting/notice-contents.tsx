import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import type { AgendaDifference, CallDifference } from "#lib/domain/agenda/issued.ts";
import type { Missing } from "#lib/domain/agenda/missing.ts";
import { inWords } from "#lib/i18n/format.ts";

type Props = {
  notice: {
    items: number;
    secretItems: number;
    pages: readonly string[];
    named: readonly string[];
    lacking: readonly { itemId: string; number: number; title: string; missing: readonly Missing[] }[];
    differs: { agenda: readonly AgendaDifference[]; call: readonly CallDifference[] };
  };
  /** Where an item is changed, up to its id. */
  itemHref: string;
};

/** What the notice would hold: in numbers, what is still missing, and how it differs from the last. */
export function NoticeContents({ notice, itemHref }: Props) {
  const words = useTranslations("meeting.notice");
  const agenda = useTranslations("agenda");
  const language = useLocale();
  const { items, secretItems, pages, named, lacking, differs } = notice;
  return (
    <div className="max-w-measure space-y-5">
      <ul className="list-disc space-y-1 ps-5">
        <li>{words("items", { count: items })}</li>
        {pages.length > 0 && <li>{words("pages", { count: pages.length, names: inWords(pages, language) })}</li>}
        {named.length > 0 && <li>{words("named", { names: inWords(named, language) })}</li>}
        {secretItems > 0 && <li>{words("secretItems", { count: secretItems })}</li>}
      </ul>
      {lacking.length > 0 && (
        <Part title={words("lacking")}>
          {lacking.map(({ itemId, number, title, missing }) => (
            <li key={itemId}>
              <Link href={`${itemHref}/${itemId}`} className="link">
                {number}. {title}
              </Link>
              : {inWords(missing.map((part) => agenda(`missing.${part}`)), language)}
            </li>
          ))}
        </Part>
      )}
      {differs.call.length + differs.agenda.length > 0 && (
        <Part title={words("differs")}>
          {differs.call.map((difference) => (
            <li key={difference}>{words(`call.${difference}`)}</li>
          ))}
          {differs.agenda.map(({ itemId, title, change }) => (
            <li key={itemId + change}>{words(`change.${change}`, { title })}</li>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc space-y-1 ps-5">{children}</ul>
    </div>
  );
}
