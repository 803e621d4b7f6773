"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { PatternField } from "./pattern-field.tsx";
import type { SettingsAct } from "./settings-act.ts";

/** The form of the registration numbers to come. */
export function PatternForm({ pattern, year, version, readOnly, action }: SettingsAct & { pattern: string; year: number }) {
  const words = useTranslations("settings");
  const router = useRouter();

  function onDone() {
    announce(words("saved"));
    router.refresh();
  }

  return (
    <Form action={action} toInput={(filledIn) => ({ version, pattern: filledIn.get("pattern") })} onDone={onDone}>
      <p className="text-sm text-ink-soft">{words("patternText")}</p>
      <PatternField name="pattern" defaultValue={pattern} year={year} />
      <FormActions>
        <SubmitButton reason={readOnly ? words("administratorOnly") : undefined}>{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
