import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type FundingPlan, organisationsIn } from "#lib/domain/funding/plan.ts";
import { BalanceLine } from "./balance-line.tsx";
import { nameIn, yearSpans } from "./picture.ts";
import { WithoutTable } from "./without-table.tsx";

type Props = { plan: FundingPlan; number: number; declining: string | null; names: ReadonlyMap<string, string>; href: string };

/** What would follow if one declined, in a frame of its own so that nobody takes it for the plan. Nothing is saved. */
export function TryWithout({ plan, number, declining, names, href }: Props) {
  const words = useTranslations("funding.without");
  const choices = organisationsIn(plan).map((id) => ({ value: id, label: nameIn(plan, names, id) }));
  if (choices.length === 0) return <p className="text-ink-soft">{words("nobody")}</p>;
  const name = declining === null ? "" : nameIn(plan, names, declining);
  const after = yearSpans(plan, declining);
  return (
    <div className="grid gap-5">
      <p className="max-w-measure text-ink-soft">{words("text")}</p>
      <form method="get" action={`${href}#try`} className="flex flex-wrap items-end gap-3 print:hidden">
        <input type="hidden" name="version" value={number} />
        <SelectField key={declining} name="without" label={words("choose")} defaultValue={declining ?? ""} placeholder={words("placeholder")} options={choices} />
        <Button type="submit">{words("submit")}</Button>
      </form>
      {declining !== null && (
        <div className="rounded-md border-2 border-dashed border-pending p-4 sm:p-6">
          <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
            <p className="font-semibold">
              <StateMark tone="pending">{words("frame", { name })}</StateMark>
            </p>
            <LinkButton size="small" href={`${href}?version=${number}#try`}>
              {words("end")}
            </LinkButton>
          </div>
          <ul className="mb-4 space-y-1">
            {after.map((year) => (
              <li key={year.year} className="flex flex-wrap gap-x-4">
                <span className="font-semibold">{year.year}</span>
                <BalanceLine year={year} />
              </li>
            ))}
          </ul>
          <WithoutTable plan={plan} before={yearSpans(plan)} after={after} names={names} />
        </div>
      )}
    </div>
  );
}
