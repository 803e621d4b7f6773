"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  pledgeId: string;
  /** What is known to have been decided: by a reply, then with its id, or by what the funder decided about a grant. */
  decided: { replyId: string | null; by: "body" | "delegate"; name: string; on: string; paragraph: string; registrationNumber: string } | null;
  years: readonly { year: number; typed: string }[];
  conditions: readonly { id: string; text: string; isChosen: boolean }[];
  today: string;
  backHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** Confirms a pledge by the decision behind it: who decided, when, how much each year, and under which conditions. */
export function ConfirmForm({ pledgeId, decided, years, conditions, today, backHref, action }: Props) {
  const words = useTranslations("pledge.confirmForm");
  const router = useRouter();
  const [by, setBy] = useState<string>(decided?.by ?? "body");

  const toInput = (filledIn: FormData) => {
    const text = (name: string) => filledIn.get(name) ?? "";
    return {
      pledgeId,
      decided: { by, name: text("decided.name"), on: text("decided.on"), paragraph: text("decided.paragraph"), registrationNumber: text("decided.registrationNumber") },
      maySpend: filledIn.has("maySpend"),
      years: years.map(({ year }, place) => ({ year, sum: text(`years.${place}.sum`) })),
      conditionIds: filledIn.getAll("conditionIds"),
      replyId: decided?.replyId ?? "",
    };
  };
  return (
    <Form action={action} toInput={toInput} onDone={() => router.push(backHref)} className="grid max-w-measure gap-6">
      <RadioGroup
        name="decided.by"
        label={words("by")}
        options={(["body", "delegate"] as const).map((value) => ({ value, label: words(`byOne.${value}`) }))}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <TextField name="decided.name" label={words(`name.${by === "delegate" ? "delegate" : "body"}`)} defaultValue={decided?.name} />
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField name="decided.on" label={words("on")} defaultValue={decided?.on ?? ""} max={today} />
        <TextField name="decided.paragraph" label={words("paragraph")} defaultValue={decided?.paragraph} optional={by === "delegate"} />
        <TextField name="decided.registrationNumber" label={words("registrationNumber")} defaultValue={decided?.registrationNumber} optional />
      </div>
      <fieldset className="grid gap-4">
        <legend className="mb-1 font-serif text-lg font-semibold">{words("years")}</legend>
        <p className="text-sm text-ink-soft">{words("yearsHint")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {years.map(({ year, typed }, place) => (
            <TextField key={year} name={`years.${place}.sum`} label={String(year)} defaultValue={typed} inputMode="decimal" />
          ))}
        </div>
      </fieldset>
      {conditions.length > 0 && (
        <CheckboxGroup
          name="conditionIds"
          label={words("conditions")}
          hint={words("conditionsHint")}
          options={conditions.map(({ id, text }) => ({ value: id, label: text }))}
          defaultValue={conditions.filter(({ isChosen }) => isChosen).map(({ id }) => id)}
        />
      )}
      <Checkbox name="maySpend" label={words("maySpend")} hint={words("maySpendHint")} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton href={backHref} variant="plain">{words("cancel")}</LinkButton>
      </FormActions>
    </Form>
  );
}
