"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { askNextAuth } from "#components/auth/next-auth.ts";
import { PasswordField } from "#components/auth/password-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { bodyKinds } from "#lib/domain/body/body.ts";
import { patternForms } from "#lib/domain/case/pattern-forms.ts";
import { OrganisationChoice } from "./organisation-choice.tsx";
import { PatternField } from "./pattern-field.tsx";

type Props = {
  code: string;
  year: number;
  organisations: readonly { id: string; name: string; countyName: string }[];
  action: (input: unknown) => Promise<FormOutcome<{ slug: string }>>;
};

/** Offered first: a number that demands no plan code, so that one without a classification plan can register a case. */
const firstForm = patternForms.find((form) => !form.includes("{plan}"))!;

/** What an empty installation needs before anyone can work: whose it is, how it numbers, its first body and secretary. */
export function SetupForm({ code, year, organisations, action }: Props) {
  const words = useTranslations("setup");
  const language = useLocale();

  async function setUp(input: unknown): Promise<FormOutcome<string>> {
    const filled = inputOf(input as Record<string, string>);
    const outcome = await action({ ...filled, language });
    if (!outcome.ok) return outcome;
    const address = `/${outcome.value.slug}`;
    const { email = "", password = "" } = filled as Record<string, string>;
    await askNextAuth("callback/password", { email, password, callbackUrl: address }).catch(() => null);
    return { ok: true, value: address };
  }

  return (
    <Form action={setUp} onDone={(address) => window.location.assign(address)} className="grid gap-12">
      <TextField name="code" label={words("code")} hint={words("codeHint")} defaultValue={code} autoComplete="off" spellCheck={false} width="half" />
      <Part title={words("part.organisation")}>
        <OrganisationChoice organisations={organisations} />
      </Part>
      <Part title={words("part.numbers")} text={words("numbersText")}>
        <PatternField name="registrationPattern" defaultValue={firstForm} year={year} />
      </Part>
      <Part title={words("part.body")} text={words("bodyText")}>
        <TextField name="bodyName" label={words("bodyName")} defaultValue={words("board")} />
        <RadioGroup
          name="bodyKind"
          label={words("bodyKind")}
          defaultValue="board"
          options={bodyKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`), hint: words(`kindHint.${kind}`) }))}
        />
      </Part>
      <Part title={words("part.secretary")} text={words("secretaryText")}>
        <TextField name="name" label={words("name")} autoComplete="name" />
        <TextField name="email" type="email" label={words("email")} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <PasswordField name="password" label={words("password")} hint={words("passwordHint")} autoComplete="new-password" />
      </Part>
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5">
      <legend className="mb-4 w-full border-t border-hairline pt-4 font-serif text-xl font-semibold">{title}</legend>
      {text && <p className="text-ink-soft">{text}</p>}
      {children}
    </fieldset>
  );
}

/** Leaves out the radio buttons that only steer the form itself. */
function inputOf(filled: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !name.includes(".")));
}
