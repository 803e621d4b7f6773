"use client";

import { useTranslations } from "next-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { type Option, type OptionGroup, SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  of: { treeId: string; clauseId: string; version: number };
  values: { responsible: string; dueOn: string };
  choices: readonly (Option | OptionGroup)[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
};

/** Who is responsible for an assignment and by when; a day that is moved is moved for a reason. */
export function ChargeForm({ of, values, choices, action }: Props) {
  const words = useTranslations("assignment.form");
  const toInput = (filledIn: FormData) => ({ ...of, ...Object.fromEntries(["responsible", "dueOn", "reason"].map((name) => [name, filledIn.get(name) ?? ""])) });
  return (
    <Form action={action} toInput={toInput}>
      <SelectField name="responsible" label={words("responsible")} placeholder={words("asDecided")} options={choices} defaultValue={values.responsible} />
      <DateField name="dueOn" label={words("due")} hint={words("dueHint")} defaultValue={values.dueOn} />
      <TextField name="reason" label={words("reason")} hint={words("reasonHint")} maxLength={1000} optional />
      <FormActions>
        <SubmitButton variant="quiet">{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
