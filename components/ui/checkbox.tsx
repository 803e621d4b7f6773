"use client";

import type { ComponentProps } from "react";
import { FieldProblem, type FieldProps, useField } from "./field.tsx";

type Props = Pick<FieldProps, "name" | "label" | "hint" | "problem"> & Omit<ComponentProps<"input">, "name" | "className" | "type">;

/** Yes or no, sent as its `value` (or "on") when ticked, and not at all when not. */
export function Checkbox({ name, label, hint, problem, ...rest }: Props) {
  const field = useField({ name, hint, problem, ...(rest.value !== undefined && { oneOf: String(rest.value) }) });
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2.5">
      <input type="checkbox" {...rest} {...field.control} className="mt-[0.3em] size-[1.1rem] rounded-sm" />
      <label htmlFor={field.id}>{label}</label>
      <div className="col-start-2">
        {hint !== undefined && (
          <p id={`${field.id}-hint`} className="text-sm text-ink-soft">
            {hint}
          </p>
        )}
        <FieldProblem id={`${field.id}-problem`} problem={field.problem} />
      </div>
    </div>
  );
}
