"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SettingsAct } from "./settings-act.ts";

/** The name that the workspace goes by in the application. */
export function NameForm({ name, version, readOnly, action }: SettingsAct & { name: string }) {
  const words = useTranslations("settings");
  const router = useRouter();

  function onDone() {
    announce(words("saved"));
    router.refresh();
  }

  return (
    <Form action={action} onDone={onDone}>
      <input type="hidden" name="version" value={version} />
      <TextField name="name" label={words("name")} hint={words("nameHint")} defaultValue={name} />
      <FormActions>
        <SubmitButton reason={readOnly ? words("administratorOnly") : undefined}>{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
