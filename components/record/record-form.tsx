"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, type FormOutcome } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type RecordDirection, recordDirections } from "#lib/domain/record/record.ts";
import { SecrecyFields, secrecyGroundIn } from "./secrecy-fields.tsx";

/** What is entered about a record. `date` is "2010-04-22". */
export type RecordEntryFields = {
  direction: RecordDirection;
  date: string;
  counterpart: string;
  subject: string;
  secrecyGround: string | null;
};

type Props<Result> = {
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
  /** What the act is given besides what is entered: the case, or the record and its version. */
  given: Readonly<Record<string, string | number>>;
  entry: RecordEntryFields;
  /** The day in Stockholm: no record can be dated after it. */
  today: string;
  onDone: (value: Result) => void;
  /** The buttons, and what else belongs to the form. */
  children: ReactNode;
};

/** The fields of the register: direction, date, counterpart, subject, secrecy. Their labels follow the direction. */
export function RecordForm<Result>({ action, given, entry, today, onDone, children }: Props<Result>) {
  const words = useTranslations("record.field");
  const [direction, setDirection] = useState(entry.direction);

  function inputOf(filledIn: FormData) {
    const { date, counterpart, subject } = Object.fromEntries(filledIn);
    return { ...given, direction, date, counterpart, subject, secrecyGround: secrecyGroundIn(filledIn) };
  }

  return (
    <Form action={action} toInput={inputOf} onDone={onDone}>
      <RadioGroup
        name="direction"
        label={words("direction")}
        value={direction}
        onChange={(event) => setDirection(event.currentTarget.value as RecordDirection)}
        options={recordDirections.map((value) => ({ value, label: words(`directionOption.${value}`) }))}
      />
      <DateField name="date" label={words("date", { direction })} defaultValue={entry.date} max={today} required />
      <TextField
        name="counterpart"
        label={words("counterpart", { direction })}
        defaultValue={entry.counterpart}
        optional={direction === "internal"}
        autoComplete="off"
      />
      <TextField name="subject" label={words("subject")} defaultValue={entry.subject} autoComplete="off" required />
      <SecrecyFields of="record" ground={entry.secrecyGround} />
      {children}
    </Form>
  );
}
