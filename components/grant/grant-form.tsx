"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** What an application is filled in with beforehand: where it renews another, all that is known of that. Sums as typed. */
export type FilledGrant = Readonly<{ funder: string; purpose: string; from: string; to: string; appliedFor: string; deadline: string; coFunding: string }>;

type Props = {
  caseId: string;
  renewalOf: string | null;
  filled: FilledGrant | null;
  backHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ grantId: string }>>;
};

const fields = ["funder", "purpose", "from", "to", "appliedFor", "deadline", "coFunding"] as const;

/** Adds an application that is to be made: from whom, what for, which days, how much and by when. */
export function GrantForm({ caseId, renewalOf, filled, backHref, action }: Props) {
  const words = useTranslations("grant.form");
  const router = useRouter();
  const toInput = (filledIn: FormData) => ({ caseId, renewalOf: renewalOf ?? "", ...Object.fromEntries(fields.map((name) => [name, filledIn.get(name) ?? ""])) });
  return (
    <Form action={action} toInput={toInput} onDone={({ grantId }) => router.push(`${backHref}/${grantId}`)} className="grid max-w-measure gap-6">
      <TextField name="funder" label={words("funder")} hint={words("funderHint")} defaultValue={filled?.funder} />
      <TextArea name="purpose" label={words("purpose")} rows={2} defaultValue={filled?.purpose} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="from" label={words("from")} defaultValue={filled?.from ?? ""} />
        <DateField name="to" label={words("to")} defaultValue={filled?.to ?? ""} />
      </div>
      <TextField name="appliedFor" label={words("appliedFor")} hint={words("appliedForHint")} inputMode="decimal" width="half" defaultValue={filled?.appliedFor} />
      <DateField name="deadline" label={words("deadline")} hint={words("deadlineHint")} defaultValue={filled?.deadline ?? ""} />
      <TextField name="coFunding" label={words("coFunding")} hint={words("coFundingHint")} inputMode="decimal" width="half" optional defaultValue={filled?.coFunding} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton href={backHref} variant="plain">{words("cancel")}</LinkButton>
      </FormActions>
    </Form>
  );
}
