"use client";

import { useTranslations } from "next-intl";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { PasswordField } from "./password-field.tsx";

type Props = { email: string; action: (input: unknown) => Promise<FormOutcome<unknown>> };

/** A new password for one who knows the old. Every session ends, so one signs in again with it. */
export function ChangePasswordForm({ email, action }: Props) {
  const words = useTranslations("auth.account");

  function toInput(filledIn: FormData) {
    return { current: filledIn.get("current"), password: filledIn.get("password") };
  }

  return (
    <Form action={action} toInput={toInput} onDone={() => window.location.assign("/sign-in?done=password")}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField name="current" label={words("current")} autoComplete="current-password" />
      <PasswordField name="password" label={words("password")} hint={words("hint")} autoComplete="new-password" />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
