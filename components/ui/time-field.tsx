"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { readClock } from "#lib/domain/calendar/clock.ts";
import { clockTime } from "#lib/i18n/format.ts";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  /** "09:00" */
  defaultValue?: string;
  onChange?: (time: string) => void;
  autoFocus?: boolean;
};

/**
 * A clock time, written as one likes (9, 9.30, 0930) and shown as 09.30 when one leaves it. Not the browser's own
 * field: that follows the browser's language, and would ask a Swedish secretary for AM and PM in an English one.
 * Sends "09:30", or what was written when it is no time, for the act to refuse.
 */
export function TimeField({ name, label, hint, problem, optional, hideLabel, defaultValue = "", onChange, autoFocus }: Props) {
  const language = useLocale();
  const [written, setWritten] = useState(clockTime(defaultValue, language));
  const time = written.trim() === "" ? "" : readClock(written);

  function onLeave() {
    if (time === null) return;
    setWritten(clockTime(time, language));
    onChange?.(time);
  }

  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {({ name: sent, ...control }) => (
        <span>
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={autoFocus}
            maxLength={5}
            value={written}
            placeholder={clockTime("00:00", language)}
            onChange={(event) => setWritten(event.target.value)}
            onBlur={onLeave}
            className="control max-w-20 tabular-nums"
          />
          <input type="hidden" name={sent} value={time ?? written} />
        </span>
      )}
    </Field>
  );
}
