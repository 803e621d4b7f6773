"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  item: { title: string };
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
  onDone: () => void;
  onClose: () => void;
};

/** Asks why an item is withdrawn. */
export function WithdrawItem({ item, action, onDone, onClose }: Props) {
  const words = useTranslations("agenda.withdraw");
  return (
    <Dialog title={words("title", { title: item.title })} onClose={onClose}>
      <Form action={action} onDone={onDone}>
        <p className="text-ink-soft">{words("text")}</p>
        <TextField name="reason" label={words("reason")} autoFocus />
        <FormActions>
          <SubmitButton>{words("submit")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
