import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RoomMeeting } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";

type Props = { meeting: RoomMeeting; action: ReturnType<ForForm>; onClose: () => void; onDone: () => void };

/** With which § the meeting begins, where earlier meetings of the year are not kept here. */
export function NumberingDialog({ meeting, action, onClose, onDone }: Props) {
  const words = useTranslations("room.numbering");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} toInput={(filledIn) => ({ number: Number(filledIn.get("number")) })} onDone={onDone}>
        <TextField
          name="number"
          label={words("number")}
          hint={words("hint")}
          inputMode="numeric"
          width="narrow"
          defaultValue={String(meeting.nextNumber)}
          autoFocus
        />
        <FormActions>
          <SubmitButton>{words("save")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
