import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { Warning } from "#lib/domain/publication/keep-back.ts";

/** What perhaps shouldn't be published, where it stands, and a way to keep it back. */
export function WarningList({ warnings, onKeep }: { warnings: readonly Warning[]; onKeep: (warning: Warning) => void }) {
  const words = useTranslations("publication.warnings");
  return (
    <section aria-labelledby="warnings" className={`border-s-3 ps-5 ${warnings.length > 0 ? "border-pending" : "border-positive"}`}>
      <h2 id="warnings" className="font-semibold">{words("title")}</h2>
      <p className="mt-1 text-sm text-ink-soft">{words(warnings.length > 0 ? "some" : "none")}</p>
      <ul className="mt-3 grid gap-3">
        {warnings.map((warning) => (
          <li key={`${warning.number} ${warning.kind} ${warning.found}`} className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <span>
              <a href={`#p${warning.number}`} className="link">{words(`kind.${warning.kind}`, { number: warning.number })}</a>
              <br />
              <strong>{warning.found}</strong>
            </span>
            <Button size="small" onClick={() => onKeep(warning)} aria-label={`${words("keep")}: ${warning.found}`}>
              {words("keep")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
