"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type KindOfMoney, kindsOfMoney } from "#lib/domain/funding/plan.ts";
import type { DraftComponent, DraftPayer, DraftYear } from "./draft.ts";
import { nameOf } from "./payer-fields.tsx";
import type { OrganisationChoice } from "./plan-editor.tsx";

type Props = {
  components: readonly DraftComponent[];
  years: readonly DraftYear[];
  payers: readonly DraftPayer[];
  organisations: readonly OrganisationChoice[];
  onChange: (components: readonly DraftComponent[]) => void;
};

/** The sources of money: each with its sum for every year, or what is left of it, and who pays how much of it. */
export function ComponentFields({ components, years, payers, organisations, onChange }: Props) {
  const words = useTranslations("funding.edit");
  const choices = payers.map((payer) => ({ value: payer.id, label: nameOf(payer, organisations) || words("unnamed") }));

  function add() {
    const first = payers.length === 1 ? payers[0]!.id : "";
    onChange([...components, { id: crypto.randomUUID(), name: "", kind: "shared", amounts: {}, between: [{ payerId: first, percentage: "100" }] }]);
  }

  return (
    <fieldset className="grid gap-6">
      <legend className="mb-3 font-serif text-lg font-semibold">{words("components")}</legend>
      <p className="text-sm text-ink-soft">{words("componentsHint")}</p>
      {components.map((component, place) => (
        <OneComponent
          key={component.id}
          component={component}
          name={`components.${place}`}
          years={years}
          choices={choices}
          onChange={(changed) => onChange(components.with(place, changed))}
          onRemove={() => onChange(components.toSpliced(place, 1))}
        />
      ))}
      <div>
        <Button size="small" icon="plus" onClick={add} reason={payers.length === 0 ? words("payersFirst") : undefined}>
          {words("addComponent")}
        </Button>
      </div>
    </fieldset>
  );
}

type OneProps = {
  component: DraftComponent;
  name: string;
  years: readonly DraftYear[];
  choices: readonly { value: string; label: string }[];
  onChange: (component: DraftComponent) => void;
  onRemove: () => void;
};

function OneComponent({ component, name, years, choices, onChange, onRemove }: OneProps) {
  const words = useTranslations("funding.edit");
  return (
    <div className="grid gap-4 border-s-2 border-hairline ps-4">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name={`${name}.name`} label={words("component")} value={component.name} onChange={(event) => onChange({ ...component, name: event.currentTarget.value })} />
          <SelectField
            name={`${name}.kind`}
            label={words("kind")}
            value={component.kind}
            options={kindsOfMoney.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }))}
            onChange={(event) => onChange({ ...component, kind: event.currentTarget.value as KindOfMoney })}
          />
        </div>
        <Button variant="plain" size="small" icon="cross" aria-label={words("removeComponent", { name: component.name })} onClick={onRemove} />
      </div>
      <Amounts component={component} name={name} years={years} onChange={onChange} />
      <Between component={component} name={name} choices={choices} onChange={onChange} />
    </div>
  );
}

function Amounts({ component, name, years, onChange }: Pick<OneProps, "component" | "name" | "years" | "onChange">) {
  const words = useTranslations("funding.edit");
  const set = (key: string, amount: string) => onChange({ ...component, amounts: { ...component.amounts, [key]: amount } });
  return (
    <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3">
      {years.map(({ key, year }, place) => {
        const takesRest = component.amounts[key] === "remainder";
        return (
          <div key={key} className="grid content-start gap-2">
            <TextField
              name={`${name}.amounts.${place}.amount`}
              label={words("amountIn", { year })}
              value={takesRest ? words("rest") : (component.amounts[key] ?? "")}
              readOnly={takesRest}
              onChange={(event) => set(key, event.currentTarget.value)}
            />
            <Switch
              name={`${name}.amounts.${place}.rest`}
              label={
                <span className="text-sm">
                  {words("takesRest")}
                  <span className="sr-only"> {year}</span>
                </span>
              }
              checked={takesRest}
              onChange={(event) => set(key, event.currentTarget.checked ? "remainder" : "")}
            />
          </div>
        );
      })}
    </div>
  );
}

function Between({ component, name, choices, onChange }: Pick<OneProps, "component" | "name" | "choices" | "onChange">) {
  const words = useTranslations("funding.edit");
  const { between } = component;
  const set = (place: number, part: Partial<(typeof between)[number]>) => onChange({ ...component, between: between.with(place, { ...between[place]!, ...part }) });
  return (
    <div className="grid gap-3">
      {between.map((part, place) => (
        <div key={place} className="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-end gap-3">
          <SelectField name={`${name}.between.${place}.payerId`} label={words("payer")} placeholder={words("payerPlaceholder")} value={part.payerId} options={choices} onChange={(event) => set(place, { payerId: event.currentTarget.value })} />
          <TextField name={`${name}.between.${place}.percentage`} label={words("percentage")} inputMode="decimal" value={part.percentage} onChange={(event) => set(place, { percentage: event.currentTarget.value })} />
          {between.length > 1 && <Button variant="plain" icon="cross" aria-label={words("removePart", { number: place + 1 })} onClick={() => onChange({ ...component, between: between.toSpliced(place, 1) })} />}
        </div>
      ))}
      <div>
        <Button size="small" variant="plain" icon="plus" onClick={() => onChange({ ...component, between: [...between, { payerId: "", percentage: "" }] })}>
          {words("addPart")}
        </Button>
      </div>
    </div>
  );
}
