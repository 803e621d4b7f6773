"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { SettingsAct } from "./settings-act.ts";

type Props = SettingsAct & { name: string; minutesKeptAt: string | null; appealCourt: string | null };

/** What the notice board of a public authority says of where minutes are kept and where to appeal. */
export function NoticeBoardForm({ name, minutesKeptAt, appealCourt, version, readOnly, action }: Props) {
  const words = useTranslations("settings");
  const router = useRouter();

  function onDone() {
    announce(words("saved"));
    router.refresh();
  }

  return (
    <Form action={action} onDone={onDone}>
      <input type="hidden" name="version" value={version} />
      <TextField name="minutesKeptAt" label={words("noticeBoard.keptAt")} hint={words("noticeBoard.keptAtHint", { name })} defaultValue={minutesKeptAt ?? ""} optional />
      <TextField name="appealCourt" label={words("noticeBoard.court")} hint={words("noticeBoard.courtHint")} defaultValue={appealCourt ?? ""} optional />
      <FormActions>
        <SubmitButton reason={readOnly ? words("administratorOnly") : undefined}>{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
