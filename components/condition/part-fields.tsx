"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { PartDraft } from "./alternatives-drafting.ts";

type Props = {
  part: PartDraft;
  /** Where it stands in the act's input, so that what is wrong is told beside it. */
  name: string;
  organisations: readonly { id: string; name: string }[];
  /** The counties of those that are asked. */
  counties: readonly { code: string; name: string }[];
  onChange: (change: Partial<PartDraft>) => void;
  onRemove: (() => void) | null;
};

const groups = ["memberMunicipalities", "members", "asked"] as const;
const ofCounty = "county ";
const enoughs = ["all", "most", "count", "share", "population"] as const;

/** One requirement: who, how many of them, and what their replies must have. */
export function PartFields({ part, name, organisations, counties, onChange, onRemove }: Props) {
  const words = useTranslations("condition.build");
  return (
    <fieldset className="grid gap-4 border-s-2 border-hairline ps-4">
      <legend className="sr-only">{words("part")}</legend>
      {part.kind === "pledged" ? (
        <TextField name={`${name}.atLeast`} label={words("sum")} hint={words("sumHint")} value={part.sum} onChange={(event) => onChange({ sum: event.target.value })} inputMode="decimal" />
      ) : (
        <EndorsedFields part={part} name={name} organisations={organisations} counties={counties} onChange={onChange} />
      )}
      {onRemove && (
        <div>
          <Button variant="quiet" size="small" icon="cross" onClick={onRemove}>{words("removePart")}</Button>
        </div>
      )}
    </fieldset>
  );
}

function EndorsedFields({ part, name, organisations, counties, onChange }: Omit<Props, "onRemove">) {
  const words = useTranslations("condition.build");
  const isNumbered = part.enough !== "all" && part.enough !== "most";
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`${name}.who`}
          label={words("who")}
          value={part.who === "county" ? ofCounty + part.county : part.who}
          onChange={(event) => onChange(chosenGroup(event.target.value))}
          options={[
            ...groups.map((value) => ({ value, label: words(`group.${value}`) })),
            ...counties.map(({ code, name: county }) => ({ value: ofCounty + code, label: words("group.county", { county }) })),
            { value: "organisations", label: words("group.organisations") },
          ]}
        />
        <SelectField
          name={`${name}.enough`}
          label={words("enough")}
          value={part.enough}
          onChange={(event) => onChange({ enough: event.target.value as PartDraft["enough"] })}
          options={enoughs.map((value) => ({ value, label: words(`enoughs.${value}`) }))}
        />
        {isNumbered && (
          <TextField
            name={part.enough === "count" ? `${name}.enough.atLeast` : `${name}.enough.percent`}
            label={words(part.enough === "count" ? "number" : "percent")}
            value={part.number}
            onChange={(event) => onChange({ number: event.target.value })}
            inputMode="numeric"
          />
        )}
      </div>
      {part.who === "organisations" && <ChosenOrganisations part={part} organisations={organisations} onChange={onChange} />}
      <div className="grid gap-2">
        <Checkbox name={`${name}.evidenced`} label={words("evidenced")} checked={part.evidenced} onChange={(event) => onChange({ evidenced: event.target.checked })} />
        <Checkbox name={`${name}.withLegalForce`} label={words("withLegalForce")} checked={part.withLegalForce} onChange={(event) => onChange({ withLegalForce: event.target.checked })} />
        <Checkbox name={`${name}.noObjectionCounts`} label={words("noObjectionCounts")} checked={part.noObjectionCounts} onChange={(event) => onChange({ noObjectionCounts: event.target.checked })} />
      </div>
    </>
  );
}

/** A choice in the list of groups: a county's has its code after it. */
function chosenGroup(value: string): Partial<PartDraft> {
  return value.startsWith(ofCounty) ? { who: "county", county: value.slice(ofCounty.length) } : { who: value as PartDraft["who"] };
}

function ChosenOrganisations({ part: { key, ids }, organisations, onChange }: Pick<Props, "part" | "organisations" | "onChange">) {
  const words = useTranslations("condition.build");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{words("organisations")}</legend>
      <div className="grid max-h-64 gap-2 overflow-y-auto sm:grid-cols-2">
        {organisations.map(({ id, name }) => (
          <Checkbox
            key={id}
            name={`${key}.${id}`}
            label={name}
            checked={ids.includes(id)}
            onChange={(event) => onChange({ ids: event.target.checked ? [...ids, id] : ids.filter((other) => other !== id) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
