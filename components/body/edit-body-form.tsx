"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  body: { id: string; version: number; name: string; purpose: string; from: string; to: string | null; setUpByBodyId: string | null };
  bodies: readonly { id: string; name: string }[];
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** What a body is called and is for, since when and until when, and which body set it up. */
export function EditBodyForm({ body, bodies, href, action }: Props) {
  const words = useTranslations("body");
  const router = useRouter();
  return (
    <Form action={action} onDone={() => router.push(href)}>
      <input type="hidden" name="bodyId" value={body.id} />
      <input type="hidden" name="version" value={body.version} />
      <TextField name="name" label={words("field.name")} defaultValue={body.name} />
      <TextArea name="purpose" label={words("field.purpose")} defaultValue={body.purpose} optional rows={2} />
      <SelectField
        name="setUpByBodyId"
        label={words("field.setUpBy")}
        placeholder={words("field.setUpByNone")}
        defaultValue={body.setUpByBodyId ?? ""}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <DateField name="from" label={words("field.from")} defaultValue={body.from} />
      <DateField name="to" label={words("field.to")} hint={words("field.toHint")} defaultValue={body.to ?? ""} optional />
      <FormActions>
        <SubmitButton>{words("edit.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
