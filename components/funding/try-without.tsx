import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type FundingPlan, organisationsIn } from "#lib/domain/funding/plan.ts";
import { without } from "#lib/domain/funding/without.ts";
import { BalanceLine } from "./balance-line.tsx";
import { sumInWords } from "./figures.ts";
import { nameIn, span, spansOf } from "./picture.ts";
import { WithoutTable } from "./without-table.tsx";

type Props = { plan: FundingPlan; number: number; declining: string | null; names: ReadonlyMap<string, string>; href: string };

/** What would follow if one declined, in a frame of its own so that nobody takes it for the plan. Nothing is saved. */
export function TryWithout({ plan, number, declining, names, href }: Props) {
  const words = useTranslations("funding.without");
  const choices = organisationsIn(plan).map((id) => ({ value: id, label: nameIn(plan, names, id) }));
  if (choices.length === 0) return <p className="text-ink-soft">{words("nobody")}</p>;
  return (
    <div className="grid gap-5">
      <p className="max-w-measure text-ink-soft">{words("text")}</p>
      <form method="get" action={`${href}#try`} className="flex flex-wrap items-end gap-3 print:hidden">
        <input type="hidden" name="version" value={number} />
        <SelectField key={declining} name="without" label={words("choose")} defaultValue={declining ?? ""} placeholder={words("placeholder")} options={choices} />
        <Button type="submit">{words("submit")}</Button>
      </form>
      {declining !== null && <Trial {...{ plan, number, declining, names, href }} />}
    </div>
  );
}

function Trial({ plan, number, declining, names, href }: Props & { declining: string }) {
  const words = useTranslations("funding.without");
  const language = useLocale();
  const [low, high] = [without(plan, declining, "low"), without(plan, declining, "high")];
  const [before, after] = [spansOf(low.map((year) => year.before), high.map((year) => year.before)), spansOf(low.map((year) => year.after), high.map((year) => year.after))];
  const changed = new Set([...low, ...high].flatMap(({ changes }) => changes.filter((change) => change.before !== change.after).map(({ id }) => id)));
  return (
    <div className="rounded-md border-2 border-dashed border-pending p-4 sm:p-6">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <p className="font-semibold">
          <StateMark tone="pending">{words("frame", { name: nameIn(plan, names, declining) })}</StateMark>
        </p>
        <LinkButton size="small" href={`${href}?version=${number}#try`}>
          {words("end")}
        </LinkButton>
      </div>
      <ul className="mb-4 space-y-1">
        {after.map((year) => (
          <li key={year.year} className="flex flex-wrap items-baseline gap-x-4">
            <span className="font-semibold">{year.year}</span>
            <BalanceLine year={year} />
            {year.high.lost > 0n && <span className="text-sm text-ink-soft">{words("lost", { sum: sumInWords(span(year, ({ lost }) => lost), language) })}</span>}
          </li>
        ))}
      </ul>
      <WithoutTable plan={plan} before={before} after={after} changed={changed} names={names} />
    </div>
  );
}
