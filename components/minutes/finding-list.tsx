import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateDot } from "#components/ui/state-mark.tsx";
import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { Finding } from "#lib/domain/lint/finding.ts";
import { findingSentence, ruleSentence } from "#lib/i18n/finding.ts";
import { asLanguage } from "#lib/i18n/locale.ts";

type Props = {
  findings: readonly Finding[];
  legalForm: LegalForm;
  /** Where a finding is mended. */
  addressOf: (finding: Finding) => string;
};

/** What the linter has found in the record: each a sentence that leads to its place, with the rule it rests on. */
export function FindingList({ findings, legalForm, addressOf }: Props) {
  const words = useTranslations("minutes.findings");
  const language = asLanguage(useLocale());
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (findings.length === 0) return null;
  return (
    <details open={errors > 0} className="mb-6 rounded-md border border-hairline bg-surface px-5 py-3 print:hidden">
      <summary className="cursor-pointer font-semibold">
        {words("title")}{" "}
        <span className="ms-2 text-sm font-normal text-ink-soft">{words("count", { errors, advice: findings.length - errors })}</span>
      </summary>
      <ul className="mt-3 grid gap-3">
        {findings.map((finding, place) => (
          // The same check can find two things in the same place.
          <li key={place} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 text-sm">
            <span className="flex items-baseline gap-1.5 font-semibold">
              <StateDot tone={finding.severity === "error" ? "warning" : "pending"} className="size-[0.7em]" />
              {words(finding.severity)}
            </span>
            <span>
              <Link href={addressOf(finding)} className="text-accent underline-offset-2 hover:underline">
                {findingSentence(finding, language)}
              </Link>
              <span className="block text-ink-soft">{ruleSentence(finding.rule, legalForm, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
