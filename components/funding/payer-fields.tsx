"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DraftPayer } from "./draft.ts";
import { GroupFields } from "./group-fields.tsx";
import type { OrganisationChoice } from "./plan-editor.tsx";

type Props = { payers: readonly DraftPayer[]; organisations: readonly OrganisationChoice[]; onChange: (payers: readonly DraftPayer[]) => void };

/** Who pays: groups that divide, single organisations, and funders that are only a name. */
export function PayerFields({ payers, organisations, onChange }: Props) {
  const words = useTranslations("funding.edit");
  const set = (place: number, payer: DraftPayer) => onChange(payers.with(place, payer));
  const add = (payer: DraftPayer) => onChange([...payers, payer]);
  const id = () => crypto.randomUUID();

  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-serif text-lg font-semibold">{words("payers")}</legend>
      <p className="text-sm text-ink-soft">{words("payersHint")}</p>
      {payers.map((payer, place) => (
        <div key={payer.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3 border-s-2 border-hairline ps-4">
          <OnePayer payer={payer} place={place} organisations={organisations} onChange={(changed) => set(place, changed)} />
          <Button variant="plain" size="small" icon="cross" aria-label={words("removePayer", { name: nameOf(payer, organisations) })} onClick={() => onChange(payers.toSpliced(place, 1))} />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => add({ kind: "group", id: id(), name: "", key: "population", members: [] })}>
          {words("addGroup")}
        </Button>
        <Button size="small" icon="plus" onClick={() => add({ kind: "organisation", id: id(), organisationId: "" })}>
          {words("addOrganisation")}
        </Button>
        <Button size="small" icon="plus" onClick={() => add({ kind: "funder", id: id(), name: "" })}>
          {words("addFunder")}
        </Button>
      </div>
    </fieldset>
  );
}

type OneProps = { payer: DraftPayer; place: number; organisations: readonly OrganisationChoice[]; onChange: (payer: DraftPayer) => void };

function OnePayer({ payer, place, organisations, onChange }: OneProps) {
  const words = useTranslations("funding.edit");
  const name = `payers.${place}`;
  if (payer.kind === "group") return <GroupFields group={payer} name={name} organisations={organisations} onChange={onChange} />;
  if (payer.kind === "funder") {
    return <TextField name={`${name}.name`} label={words("funder")} hint={words("funderHint")} value={payer.name} onChange={(event) => onChange({ ...payer, name: event.currentTarget.value })} />;
  }
  return (
    <Combobox
      name={`${name}.organisationId`}
      label={words("organisation")}
      placeholder={words("organisationPlaceholder")}
      defaultValue={payer.organisationId}
      options={organisations.map(({ id, name: label, countyName }) => ({ value: id, label, ...(countyName && { detail: countyName }) }))}
      onChange={(organisationId) => onChange({ ...payer, organisationId })}
    />
  );
}

/** What a payer is called while it is filled in. */
export function nameOf(payer: DraftPayer, organisations: readonly OrganisationChoice[]): string {
  return payer.kind === "organisation" ? (organisations.find(({ id }) => id === payer.organisationId)?.name ?? "") : payer.name;
}
