import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { type FundingPlan, groupsOf, inhabitantsOf } from "#lib/domain/funding/plan.ts";
import { decimalNumber, longDate } from "#lib/i18n/format.ts";

type Props = { plan: FundingPlan; /** Where a population table is read in; null where it can't be. */ importHref: string | null };

/** What the division rests on: each group's key, the population with its day and source, and what sums are rounded to. */
export function PlanBasis({ plan, importHref }: Props) {
  const words = useTranslations("funding.basis");
  const language = useLocale();
  const { population } = plan;
  return (
    <>
      <DefinitionList
        items={[
          ...groupsOf(plan).map(({ id, name, key, members }) => ({
            term: name,
            key: id,
            value: words(`key.${key}`, {
              count: members.length,
              inhabitants: decimalNumber(members.reduce((sum, { organisationId }) => sum + (inhabitantsOf(plan, organisationId) ?? 0), 0), language),
            }),
          })),
          { term: words("population"), value: population && words(population.imported ? "imported" : "known", { day: longDate(population.asOf, language), source: population.source }) },
          { term: words("rounding"), value: words(plan.smallestUnit) },
        ]}
      />
      {importHref && (
        <div className="mt-4 print:hidden">
          <LinkButton href={importHref} size="small" icon="upload">
            {words("import")}
          </LinkButton>
        </div>
      )}
    </>
  );
}
