"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  caseId: string;
  organisations: readonly { id: string; name: string; countyName: string | null }[];
  /** The years to choose among: those of the plan, and some that follow. */
  years: readonly number[];
  backHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** Proposes a pledge by hand: who, and how much which years. */
export function ByHandForm({ caseId, organisations, years, backHref, action }: Props) {
  const words = useTranslations("pledge.byHand");
  const router = useRouter();
  const [kind, setKind] = useState("organisation");
  const toInput = (filledIn: FormData) => {
    const text = (name: string) => filledIn.get(name) ?? "";
    const payer = kind === "funder" ? { kind, name: text("payer.name") } : { kind, organisationId: text("payer.organisationId") };
    return { caseId, payer, years: years.map((year, place) => ({ year, sum: text(`years.${place}.sum`) })) };
  };
  return (
    <Form action={action} toInput={toInput} onDone={() => router.push(backHref)} className="grid max-w-measure gap-6">
      <RadioGroup
        name="payer.kind"
        label={words("kind")}
        options={(["organisation", "funder"] as const).map((value) => ({ value, label: words(`kinds.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        inline
      />
      {kind === "funder" ? (
        <TextField name="payer.name" label={words("name")} hint={words("nameHint")} />
      ) : (
        <Combobox
          name="payer.organisationId"
          label={words("organisation")}
          placeholder={words("placeholder")}
          options={organisations.map(({ id, name, countyName }) => ({ value: id, label: name, ...(countyName && { detail: countyName }) }))}
        />
      )}
      <fieldset className="grid gap-4">
        <legend className="mb-1 font-serif text-lg font-semibold">{words("years")}</legend>
        <p className="text-sm text-ink-soft">{words("yearsHint")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {years.map((year, place) => (
            <TextField key={year} name={`years.${place}.sum`} label={String(year)} inputMode="decimal" optional />
          ))}
        </div>
      </fieldset>
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton href={backHref} variant="plain">{words("cancel")}</LinkButton>
      </FormActions>
    </Form>
  );
}
