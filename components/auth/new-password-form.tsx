"use client";

import { useTranslations } from "next-intl";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { askNextAuth } from "./next-auth.ts";
import { PasswordField } from "./password-field.tsx";

type Props = { token: string; email: string; action: (input: unknown) => Promise<FormOutcome<{ email: string | null }>> };

/** One new password; when it is set, the person is signed in with it. */
export function NewPasswordForm({ token, email, action }: Props) {
  const words = useTranslations("auth.newPassword");

  async function setAndSignIn(input: unknown): Promise<FormOutcome<URL | null>> {
    const { password } = input as { password: string };
    const outcome = await action({ token, password });
    if (!outcome.ok) return outcome;
    const signedIn = await askNextAuth("callback/password", { email, password, callbackUrl: "/" }).catch(() => null);
    return { ok: true, value: signedIn };
  }

  return (
    <Form action={setAndSignIn} onDone={(signedIn) => window.location.assign(signedIn?.searchParams.has("error") === false ? "/" : "/sign-in?done=password")}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField name="password" label={words("password")} hint={words("hint")} autoComplete="new-password" autoFocus />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
