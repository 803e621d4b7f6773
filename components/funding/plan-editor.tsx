"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ComponentFields } from "./component-fields.tsx";
import { type Draft, type DraftComponent, type DraftPayer, inputOf } from "./draft.ts";
import { PayerFields } from "./payer-fields.tsx";
import { YearFields } from "./year-fields.tsx";

export type OrganisationChoice = Readonly<{ id: string; name: string; kind: string; countyName: string | null; isMember: boolean }>;

type Props = {
  planId: string;
  version: number;
  draft: Draft;
  organisations: readonly OrganisationChoice[];
  /** Days of known figures, and what was read in for this plan. */
  populations: readonly { value: string; label: string }[];
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** All of a plan in one form, from top to bottom: the years, who pays, what they pay, and what it is divided by. */
export function PlanEditor({ planId, version, draft: saved, organisations, populations, href, action }: Props) {
  const words = useTranslations("funding.edit");
  const router = useRouter();
  const [draft, setDraft] = useState(saved);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const changePayers = (payers: readonly DraftPayer[]) => change({ payers, components: withPayers(draft.components, payers) });

  return (
    <Form action={action} toInput={() => inputOf(draft, { planId, version })} onDone={() => router.push(href)} className="grid max-w-3xl gap-10">
      <TextField name="name" label={words("name")} hint={words("nameHint")} optional width="half" value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <YearFields years={draft.years} onChange={(years) => change({ years })} />
      <PayerFields payers={draft.payers} organisations={organisations} onChange={changePayers} />
      <ComponentFields components={draft.components} years={draft.years} payers={draft.payers} organisations={organisations} onChange={(components) => change({ components })} />
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-lg font-semibold">{words("basis")}</legend>
        <SelectField
          name="population"
          label={words("population")}
          hint={words("populationHint")}
          placeholder={words("noPopulation")}
          options={populations}
          value={draft.population}
          onChange={(event) => change({ population: event.currentTarget.value })}
        />
        <SelectField
          name="smallestUnit"
          label={words("unit")}
          options={[
            { value: "krona", label: words("krona") },
            { value: "ore", label: words("ore") },
          ]}
          value={draft.smallestUnit}
          onChange={(event) => change({ smallestUnit: event.currentTarget.value as Draft["smallestUnit"] })}
        />
      </fieldset>
      <FormActions>
        <SubmitButton>{words("save")}</SubmitButton>
        <Button variant="plain" onClick={() => router.push(href)}>
          {words("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** A payer that is taken away is no longer chosen anywhere; its place says so until another is. */
function withPayers(components: readonly DraftComponent[], payers: readonly DraftPayer[]): readonly DraftComponent[] {
  const known = new Set(payers.map(({ id }) => id));
  return components.map((component) => ({
    ...component,
    between: component.between.map((part) => (known.has(part.payerId) ? part : { ...part, payerId: "" })),
  }));
}
