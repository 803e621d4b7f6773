"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  caseId: string;
  /** The year that the first is likely to be. */
  year: number;
  editHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ planId: string }>>;
};

/** A plan begins with its years and what each costs; who pays is filled in on the page that follows. */
export function MakePlanForm({ caseId, year, editHref, action }: Props) {
  const words = useTranslations("funding.make");
  const router = useRouter();
  return (
    <Form
      action={action}
      toInput={(filledIn) => ({ caseId, from: filledIn.get("from"), to: filledIn.get("to"), low: filledIn.get("low"), high: filledIn.get("high") })}
      onDone={() => router.push(editHref)}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="from" label={words("from")} defaultValue={year} inputMode="numeric" width="narrow" />
        <TextField name="to" label={words("to")} defaultValue={year} inputMode="numeric" width="narrow" />
        <TextField name="low" label={words("cost")} hint={words("costHint")} />
        <TextField name="high" label={words("costHigh")} hint={words("costHighHint")} optional />
      </div>
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
