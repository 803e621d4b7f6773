import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
  onClose: () => void;
  onDone: (itemId: string) => void;
};

/** A question that someone raises at the meeting, and that the meeting agrees to take up. */
export function RaiseQuestionDialog({ action, onClose, onDone }: Props) {
  const words = useTranslations("room.raise");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} onDone={(value) => onDone((value as { itemId: string }).itemId)}>
        <p className="text-ink-soft">{words("explanation")}</p>
        <TextField name="title" label={words("heading")} maxLength={500} autoFocus />
        <TextField name="presenter" label={words("presenter")} maxLength={200} optional />
        <FormActions>
          <SubmitButton>{words("submit")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
