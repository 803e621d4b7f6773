"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useAct } from "#components/ui/use-act.ts";

export type Phrase = { id: string; label: string; text: string; version: number };

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type Props = { phrase: Phrase | null; acts: { add: Act; edit: Act; remove: Act }; onClose: () => void };

/** A new phrase, or one to change or remove. One that is removed by mistake can be put back. */
export function PhraseDialog({ phrase, acts, onClose }: Props) {
  const words = useTranslations("settings.phrases");
  const router = useRouter();
  const removal = useAct(acts.remove);

  function onDone() {
    onClose();
    router.refresh();
  }

  function remove({ id, label, text }: Phrase) {
    removal.run({ phraseId: id }, () => {
      announce(words("removed", { label }), () => void acts.add({ label, text }, crypto.randomUUID()).then(() => router.refresh()));
      onDone();
    });
  }

  return (
    <Dialog title={phrase ? words("changeTitle") : words("add")} onClose={onClose}>
      <Form action={phrase ? acts.edit : acts.add} onDone={onDone}>
        {phrase && (
          <>
            <input type="hidden" name="phraseId" value={phrase.id} />
            <input type="hidden" name="version" value={phrase.version} />
          </>
        )}
        <TextField name="label" label={words("label")} hint={words("labelHint")} defaultValue={phrase?.label} autoFocus />
        <TextArea name="text" label={words("phrase")} defaultValue={phrase?.text} record rows={4} />
        {removal.refusal && <Notice kind="error" title={removal.refusal} />}
        <FormActions>
          <SubmitButton>{words("save")}</SubmitButton>
          {phrase && (
            <Button variant="danger" pending={removal.pending} onClick={() => remove(phrase)}>
              {words("remove")}
            </Button>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}
