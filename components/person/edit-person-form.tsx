"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  person: { id: string; version: number; name: string; email: string | null; phone: string | null };
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** A person's name, address and telephone. */
export function EditPersonForm({ person, href, action }: Props) {
  const words = useTranslations("members.person");
  const router = useRouter();
  return (
    <Form action={action} onDone={() => router.push(href)}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <TextField name="name" label={words("name")} defaultValue={person.name} autoComplete="off" />
      <TextField name="email" type="email" label={words("email")} hint={words("emailSignsIn")} defaultValue={person.email ?? ""} autoComplete="off" optional />
      <TextField name="phone" type="tel" label={words("phone")} defaultValue={person.phone ?? ""} autoComplete="off" width="half" optional />
      <FormActions>
        <SubmitButton>{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
