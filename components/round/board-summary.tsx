import { useLocale, useTranslations } from "next-intl";
import { summaryOf } from "#lib/domain/recommendation/summary.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import type { BoardRow } from "#lib/queries/round/round-page.ts";

/** The round in a sentence, and those who are missing with whom to turn to there. */
export function BoardSummary({ rows, isOpen }: { rows: readonly BoardRow[]; isOpen: boolean }) {
  const words = useTranslations("round");
  const language = useLocale();
  const { asked, replied, words: said } = summaryOf(rows);
  const missing = rows.filter(({ reply }) => reply === null);
  return (
    <div className="mb-5 grid gap-2">
      <p className="font-serif text-lg">{[words("board.summary", { replied, asked }), ...said.map(({ word, count }) => words(`count.${word}`, { count }))].join(" · ")}</p>
      {missing.length > 0 && <p>{words("board.missing", { names: inWords(missing.slice(0, 14).map(({ addressee }) => addressee.name), language) })}{missing.length > 14 && " …"}</p>}
      {isOpen && missing.length > 0 && (
        <details>
          <summary className="link text-sm">{words("board.missingTitle")}</summary>
          <ul className="mt-2 grid gap-1.5 text-sm">
            {missing.map(({ addressee, links, dueOn, isBegun }) => (
              <li key={addressee.id} className="break-words">
                <strong>{addressee.name}</strong>, {words("table.due", { day: longDate(dueOn, language) })}
                {addressee.decidesOn && `, ${words("table.decides", { day: longDate(addressee.decidesOn, language) })}`}
                {isBegun && `, ${words("table.begun")}`}
                {links.filter(({ revokedAt }) => revokedAt === null).map(({ id, name, email }) => <span key={id}>; {name} <a className="link" href={`mailto:${email}`}>{email}</a></span>)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
