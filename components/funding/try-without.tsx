import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type FundingPlan, organisationsIn } from "#lib/domain/funding/plan.ts";
import { without } from "#lib/domain/funding/without.ts";
import { inWords } from "#lib/i18n/format.ts";
import { BalanceLine } from "./balance-line.tsx";
import { sumInWords } from "./figures.ts";
import { nameIn, span, spansOf } from "./picture.ts";
import { WithoutTable } from "./without-table.tsx";

type Props = {
  plan: FundingPlan;
  number: number;
  declining: string | null;
  names: ReadonlyMap<string, string>;
  href: string;
  /** What would fall of each decision, by its §; null where nothing that was decided has conditions. */
  falling: readonly Falling[] | null;
};

type Fallen = Readonly<{ conditions: readonly string[]; clauses: readonly string[] }>;
type Falling = Fallen & Readonly<{ paragraph: number; /** What falls whether it declines or not. */ already: Fallen }>;

/** What would follow if one declined, in a frame of its own so that nobody takes it for the plan. Nothing is saved. */
export function TryWithout({ plan, number, declining, names, href, falling }: Props) {
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
      {declining !== null && <Trial {...{ plan, number, declining, names, href, falling }} />}
    </div>
  );
}

function Trial({ plan, number, declining, names, href, falling }: Props & { declining: string }) {
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
      {falling && <FallingConditions falling={falling} />}
    </div>
  );
}

/** Which conditions would fall, and which clauses with them. */
function FallingConditions({ falling }: { falling: readonly Falling[] }) {
  const words = useTranslations("funding.without.conditions");
  const language = useLocale();
  return (
    <div className="mt-5">
      <h3 className="mb-1 font-semibold">{words("title")}</h3>
      {falling.every(({ conditions }) => conditions.length === 0) && <p>{words("none")}</p>}
      <ul className="space-y-1">
        {falling.flatMap(({ paragraph, conditions, clauses, already }) => [
          ...conditions.map((text) => <li key={`${paragraph}-${text}`}><StateMark tone="warning">{words("falls", { text })}</StateMark></li>),
          ...(clauses.length > 0 ? [<li key={paragraph}>{words("clauses", { paragraph, count: clauses.length, labels: inWords(clauses, language) })}</li>] : []),
          ...already.conditions.map((text) => <li key={`already-${paragraph}-${text}`} className="text-ink-soft">{words("already", { text })}</li>),
          ...(already.clauses.length > 0 ? [<li key={`already-${paragraph}`} className="text-ink-soft">{words("clausesAlready", { paragraph, count: already.clauses.length, labels: inWords(already.clauses, language) })}</li>] : []),
        ])}
      </ul>
    </div>
  );
}
