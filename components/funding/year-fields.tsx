"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DraftYear } from "./draft.ts";

type Props = { years: readonly DraftYear[]; onChange: (years: readonly DraftYear[]) => void };

/** The years of a plan and what each costs. */
export function YearFields({ years, onChange }: Props) {
  const words = useTranslations("funding.edit");
  const set = (place: number, part: Partial<DraftYear>) => onChange(years.with(place, { ...years[place]!, ...part }));

  function add() {
    const last = years.at(-1);
    const year = last && /^\d{4}$/.test(last.year) ? String(Number(last.year) + 1) : "";
    onChange([...years, { key: crypto.randomUUID(), year, low: last?.low ?? "", high: last?.high ?? "" }]);
  }

  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-serif text-lg font-semibold">{words("years")}</legend>
      <p className="text-sm text-ink-soft">{words("yearsHint")}</p>
      {years.map((year, place) => (
        <div key={year.key} className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[6rem_1fr_1fr_auto]">
          <TextField name={`years.${place}.year`} label={words("year")} inputMode="numeric" value={year.year} onChange={(event) => set(place, { year: event.currentTarget.value })} />
          <TextField name={`years.${place}.low`} label={words("low")} value={year.low} onChange={(event) => set(place, { low: event.currentTarget.value })} />
          <TextField name={`years.${place}.high`} label={words("high")} value={year.high} onChange={(event) => set(place, { high: event.currentTarget.value })} />
          <span className="self-end">
            <Button variant="plain" icon="cross" aria-label={words("removeYear", { year: year.year })} onClick={() => onChange(years.toSpliced(place, 1))} />
          </span>
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={add}>
          {words("addYear")}
        </Button>
      </div>
    </fieldset>
  );
}
