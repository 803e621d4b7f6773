"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & Omit<ComponentProps<"input">, "name" | "className" | "size"> & { width?: "narrow" | "half" | "full" };

const widths = { narrow: "max-w-32", half: "max-w-72", full: "" };

/**
 * One line of text. `type`, `inputMode` and `autoComplete` are the browser's own. `maxLength` is for codes alone: it cuts
 * what is pasted without a word, where the act's own sentence lets all of it stay to be shortened.
 */
export function TextField({ name, label, hint, problem, optional, hideLabel, width = "full", ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {(control) => <input type="text" {...rest} {...control} className={`control ${widths[width]}`} />}
    </Field>
  );
}
