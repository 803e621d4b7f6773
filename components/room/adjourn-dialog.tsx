import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import { stockholmClock, stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { clockSpan, shortDate } from "#lib/i18n/format.ts";
import type { RoomMeeting } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";

type Props = { meeting: RoomMeeting; forForm: ForForm; run: Do; onClose: () => void; onDone: () => void };

/** Breaks: those there have been, and a new one; or when the meeting goes on. */
export function AdjournDialog({ meeting, forForm, run, onClose, onDone }: Props) {
  const words = useTranslations("room.adjourn");
  const ongoing = meeting.adjournments.find(({ to }) => to === null);
  const day = stockholmDay(meeting.startsAt);
  return (
    <Dialog title={ongoing ? words("resumeTitle") : words("title")} onClose={onClose}>
      <Earlier meeting={meeting} run={run} />
      {ongoing ? (
        <Form action={forForm("endAdjournmentAction")} onDone={onDone}>
          <div className="flex flex-wrap gap-4">
            <DateField name="day" label={words("day")} defaultValue={stockholmDay(ongoing.from)} />
            <TimeField name="clock" label={words("resumedAt")} autoFocus />
          </div>
          <FormActions>
            <SubmitButton>{words("resume")}</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Form action={forForm("recordAdjournmentAction")} toInput={adjournmentFrom} onDone={onDone}>
          <div className="flex flex-wrap gap-4">
            <DateField name="day" label={words("day")} defaultValue={day} />
            <TimeField name="from" label={words("from")} autoFocus />
            <TimeField name="to" label={words("to")} optional />
          </div>
          <DateField name="toDay" label={words("toDay")} hint={words("toDayHint")} optional />
          <TextField name="reason" label={words("reason")} optional />
          <FormActions>
            <SubmitButton>{words("act")}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Dialog>
  );
}

function Earlier({ meeting, run }: Pick<Props, "meeting" | "run">) {
  const words = useTranslations("room.adjourn");
  const language = useLocale();
  const ended = meeting.adjournments.filter(({ to }) => to !== null);
  if (ended.length === 0) return null;
  return (
    <ul className="mb-5 divide-y divide-hairline border-y border-hairline text-sm">
      {ended.map(({ id, from, to, reason }) => (
        <li key={id} className="flex items-center justify-between gap-4 py-1.5">
          <span>
            {shortDate(stockholmDay(from), language)} {clockSpan(stockholmClock(from), stockholmClock(to!), language)} {reason}
          </span>
          <Button size="small" variant="plain" onClick={() => void run("removeAdjournmentAction", { adjournmentId: id })}>
            {words("remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function adjournmentFrom(filledIn: FormData) {
  const text = (name: string) => String(filledIn.get(name) ?? "");
  const to = text("to") && { day: text("toDay") || text("day"), clock: text("to") };
  return { from: { day: text("day"), clock: text("from") }, to: to || null, reason: text("reason") };
}
