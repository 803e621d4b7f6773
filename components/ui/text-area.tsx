"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & Omit<ComponentProps<"textarea">, "name" | "className"> & { /** Set in the serif of the record. */ record?: boolean };

/** Several lines of text; the box grows with what is written. */
export function TextArea({ name, label, hint, problem, optional, hideLabel, record = false, rows = 4, ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {(control) => (
        <textarea
          rows={rows}
          {...rest}
          {...control}
          className={`control field-sizing-content ${record ? "font-serif" : ""}`}
          style={{ minHeight: `calc(${rows} * 1lh + 0.85rem)` }}
        />
      )}
    </Field>
  );
}
