"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { organisationKindsToAdd } from "#lib/domain/organisation/organisation.ts";

/** Adds an organisation that is not known yet, so that it can be chosen. */
export function AddOrganisationForm({ action }: { action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>> }) {
  const words = useTranslations("members");
  const router = useRouter();

  function onDone() {
    announce(words("add.newDone"));
    router.refresh();
  }

  return (
    <Form action={action} onDone={onDone} emptyWhenDone>
      <TextField name="name" label={words("add.name")} hint={words("add.newHint")} />
      <SelectField
        name="kind"
        label={words("column.kind")}
        options={organisationKindsToAdd.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <FormActions>
        <SubmitButton variant="quiet">{words("add.newSubmit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
