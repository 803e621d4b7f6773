import { useTranslations } from "next-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { RoomMeeting } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";

type Props = { meeting: RoomMeeting; action: ReturnType<ForForm>; onClose: () => void; onDone: () => void };

/** When the meeting was closed, and that it is. */
export function CloseDialog({ meeting, action, onClose, onDone }: Props) {
  const words = useTranslations("room.close");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} onDone={onDone}>
        <p className="text-sm text-ink-soft">{words("explanation")}</p>
        <div className="flex flex-wrap gap-4">
          <DateField name="day" label={words("day")} defaultValue={stockholmDay(meeting.endsAt)} />
          <TimeField name="time" label={words("time")} defaultValue={stockholmClock(meeting.endsAt)} autoFocus />
        </div>
        <FormActions>
          <SubmitButton>{words("act")}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
