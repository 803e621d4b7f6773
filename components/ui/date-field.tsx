"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps &
  Omit<ComponentProps<"input">, "name" | "className" | "type" | "defaultValue" | "value" | "min" | "max"> & {
    /** Days as "2010-04-22". */
    defaultValue?: string;
    value?: string;
    min?: string;
    max?: string;
  };

/** A day, by the browser's own picker: known to its user, and no script of ours. Gives "2010-04-22". */
export function DateField({ name, label, hint, problem, optional, hideLabel, ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {(control) => <input {...rest} {...control} type="date" className="control max-w-44 tabular-nums" />}
    </Field>
  );
}
