import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { RoomMeeting } from "#lib/queries/room/view.ts";
import type { ForForm } from "./acts.ts";
import { FoundList } from "./found-list.tsx";
import type { ToldFinding } from "./told-finding.ts";

type Props = {
  meeting: RoomMeeting;
  /** The errors that stand in the record, null until they are known, and the way to each. */
  errors: readonly ToldFinding[] | null;
  onGo: (place: ToldFinding["place"]) => void;
  action: ReturnType<ForForm>;
  onClose: () => void;
  onDone: () => void;
};

/** When the meeting was closed, and that it is; where the record has errors they are told first, and it is asked once more. */
export function CloseDialog({ meeting, errors, onGo, action, onClose, onDone }: Props) {
  const words = useTranslations("room.close");
  const asked = useTranslations("room.findings");
  const [isAnyway, setIsAnyway] = useState(false);
  if (errors && errors.length > 0 && !isAnyway) {
    return (
      <Dialog title={words("title")} onClose={onClose}>
        <Notice kind="warning" title={words("errors", { count: errors.length })}>
          {words("errorsExplained")}
        </Notice>
        <FoundList findings={errors} onGo={onGo} />
        <FormActions>
          <Button variant="danger" onClick={() => setIsAnyway(true)}>
            {words("anyway")}
          </Button>
          <Button variant="plain" onClick={onClose}>
            {words("back")}
          </Button>
        </FormActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} onDone={onDone}>
        <p className="text-sm text-ink-soft">{words("explanation")}</p>
        {errors === null && (
          <p role="status" className="text-sm text-ink-soft">
            {asked("asking")}
          </p>
        )}
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
