"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { bodyKinds } from "#lib/domain/body/body.ts";

type Props = {
  /** The address of the bodies. */
  href: string;
  today: string;
  bodies: readonly { id: string; name: string }[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ slug: string }>>;
};

/** A new body: what it is called, of what kind it is, and which body set it up. */
export function SetUpBodyForm({ href, today, bodies, action }: Props) {
  const words = useTranslations("body");
  const router = useRouter();
  return (
    <Form action={action} onDone={({ slug }) => router.push(`${href}/${slug}`)}>
      <TextField name="name" label={words("field.name")} autoFocus />
      <RadioGroup
        name="kind"
        label={words("field.kind")}
        defaultValue="board"
        options={bodyKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`), hint: words(`kindHint.${kind}`) }))}
      />
      <TextArea name="purpose" label={words("field.purpose")} optional rows={2} />
      <SelectField
        name="setUpByBodyId"
        label={words("field.setUpBy")}
        placeholder={words("field.setUpByNone")}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <DateField name="from" label={words("field.from")} defaultValue={today} />
      <FormActions>
        <SubmitButton>{words("setUp.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
