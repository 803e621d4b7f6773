"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** An organisation to choose: its county where it has one, and whether it is a member. */
export type ToChoose = { id: string; name: string; kind: string; county: string | null; isMember: boolean };

type Props = { organisations: readonly ToChoose[]; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };

/** Chooses organisations by membership, kind, county or name; all of the country's can be chosen at once. */
export function OrganisationChooser({ organisations, chosen, onChange }: Props) {
  const words = useTranslations("round.choose");
  const [search, setSearch] = useState("");
  const add = (more: readonly ToChoose[]) => onChange(new Set([...chosen, ...more.map(({ id }) => id)]));
  const take = (fewer: readonly ToChoose[]) => onChange(new Set([...chosen].filter((id) => !fewer.some((each) => each.id === id))));
  const members = organisations.filter(({ isMember }) => isMember);
  const municipalities = organisations.filter(({ kind }) => kind === "municipality");
  const regions = organisations.filter(({ kind }) => kind === "region");
  const found = search.trim() === "" ? organisations : organisations.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-semibold">{words("title")}</legend>
      <p aria-live="polite" className="text-sm text-ink-soft">{words("count", { count: chosen.size })}</p>
      <div className="flex flex-wrap gap-2">
        {members.length > 0 && <Button size="small" icon="plus" onClick={() => add(members)}>{words("members", { count: members.length })}</Button>}
        <Button size="small" icon="plus" onClick={() => add(municipalities)}>{words("municipalities", { count: municipalities.length })}</Button>
        <Button size="small" icon="plus" onClick={() => add(regions)}>{words("regions", { count: regions.length })}</Button>
        {chosen.size > 0 && <Button size="small" variant="plain" onClick={() => onChange(new Set())}>{words("none")}</Button>}
      </div>
      <TextField name="organisationSearch" label={words("search")} value={search} onChange={(event) => setSearch(event.currentTarget.value)} autoComplete="off" />
      <ul className="border-t border-hairline">
        {byCounty(found).map(([county, own]) => (
          <li key={county} className="border-b border-hairline">
            <details open={search.trim() !== "" || own.some(({ isMember, id }) => isMember && chosen.has(id))} className="group py-2">
              <summary className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold"><Icon name="right" className="me-1.5 group-open:rotate-90" />{county === "" ? words("noCounty") : county}</span>
                <span className="text-sm text-ink-soft tabular-nums">{words("ofCounty", { chosen: own.filter(({ id }) => chosen.has(id)).length, total: own.length })}</span>
              </summary>
              <div className="grid gap-2 py-2">
                <div className="flex flex-wrap gap-2">
                  <Button size="small" variant="plain" onClick={() => add(own)} aria-label={words("allOf", { county })}>{words("all")}</Button>
                  <Button size="small" variant="plain" onClick={() => take(own)} aria-label={words("noneOf", { county })}>{words("none")}</Button>
                </div>
                <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
                  {own.map((organisation) => (
                    <label key={organisation.id} className="grid grid-cols-[auto_1fr] gap-x-2.5">
                      <input type="checkbox" checked={chosen.has(organisation.id)} onChange={(event) => (event.currentTarget.checked ? add([organisation]) : take([organisation]))} className="mt-[0.3em] size-[1.1rem] rounded-sm" />
                      <span>{organisation.name}</span>
                    </label>
                  ))}
                </div>
              </div>
            </details>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="text-ink-soft">{words("nothing")}</p>}
    </fieldset>
  );
}

/** By the name of the county, those of none last. */
function byCounty(organisations: readonly ToChoose[]): [string, ToChoose[]][] {
  const grouped = [...Map.groupBy(organisations, ({ county }) => county ?? "")];
  return grouped.toSorted(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b, "sv")));
}
