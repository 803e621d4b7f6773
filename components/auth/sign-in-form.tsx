"use client";

import { useTranslations } from "next-intl";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { askNextAuth } from "./next-auth.ts";
import { PasswordField } from "./password-field.tsx";

type Filled = { email: string; password: string };

/** Address and password. What is wrong is told in one sentence that is the same whether or not the address is known. */
export function SignInForm({ next, email }: { next: string; email?: string }) {
  const words = useTranslations("auth.signIn");

  async function signIn(input: unknown): Promise<FormOutcome<null>> {
    const { email: address, password } = input as Filled;
    if (!address.trim() || !password) return { ok: false, sentence: words("incomplete"), fields: {} };
    const answer = await askNextAuth("callback/password", { email: address, password, callbackUrl: next });
    const error = answer.searchParams.get("error");
    if (error === null) return { ok: true, value: null };
    const minutes = /^tooMany:(\d+)$/.exec(error)?.[1];
    return { ok: false, sentence: minutes ? words("tooMany", { minutes: Number(minutes) }) : words("wrong"), fields: {} };
  }

  return (
    <Form action={signIn} onDone={() => window.location.assign(next)}>
      <TextField name="email" type="email" label={words("email")} autoComplete="username" defaultValue={email} autoFocus={!email} autoCapitalize="none" spellCheck={false} />
      <PasswordField name="password" label={words("password")} autoComplete="current-password" />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
