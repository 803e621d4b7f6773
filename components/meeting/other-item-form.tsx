"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { agendaItemKinds } from "#lib/domain/agenda/item.ts";

type Props = {
  meetingId: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ itemId: string }>>;
};

const kinds = agendaItemKinds.filter((kind) => kind !== "case");

/** Adds an item that belongs to no case: information, a list, or a standing item that was taken away. */
export function OtherItemForm({ meetingId, action }: Props) {
  const words = useTranslations("agenda");
  const router = useRouter();

  function onDone() {
    announce(words("add.otherDone"));
    router.refresh();
  }

  return (
    <Form action={action} onDone={onDone} emptyWhenDone>
      <input type="hidden" name="meetingId" value={meetingId} />
      <SelectField
        name="kind"
        label={words("add.kind")}
        defaultValue="information"
        options={kinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <TextField name="title" label={words("field.title")} />
      <TextField name="presenter" label={words("field.presenter")} optional width="half" />
      <TextField name="secrecyGround" label={words("field.secrecy")} hint={words("field.secrecyHint")} optional width="half" />
      <FormActions>
        <SubmitButton variant="quiet">{words("add.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
