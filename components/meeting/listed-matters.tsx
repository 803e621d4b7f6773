import { useLocale } from "next-intl";
import type { ListedMatter } from "#lib/domain/agenda/item.ts";
import { longDate } from "#lib/i18n/format.ts";

/** The lines of a list of notifications or delegated decisions: the matter, its number, by whom and when. */
export function ListedMatters({ listed }: { listed: readonly ListedMatter[] }) {
  const language = useLocale();
  if (listed.length === 0) return null;
  return (
    <ol className="mt-1 list-[lower-alpha] space-y-0.5 ps-5 text-sm">
      {listed.map(({ id, text, registrationNumber, decidedBy, decidedOn }) => (
        <li key={id}>
          {text}
          <span className="text-ink-soft">
            {[registrationNumber, decidedBy, decidedOn && longDate(decidedOn, language)].filter(Boolean).map((fact) => `, ${fact}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
