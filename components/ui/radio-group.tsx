"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldProblem, type FieldProps, useField } from "./field.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

type Props = Omit<FieldProps, "optional"> &
  Pick<ComponentProps<"input">, "onChange"> & {
    options: readonly RadioOption[];
    defaultValue?: string;
    value?: string;
    /** Side by side, for short choices such as ja and nej. */
    inline?: boolean;
  };

/** One of a few that are all worth seeing. */
export function RadioGroup({ name, label, hint, problem, hideLabel = false, options, inline = false, ...choice }: Props) {
  const field = useField({ name, hint, problem });
  const { "aria-invalid": invalid, "aria-describedby": describedBy } = field.control;
  return (
    <fieldset role="radiogroup" aria-describedby={describedBy} aria-invalid={invalid} className="grid gap-1.5">
      <legend className={hideLabel ? "sr-only" : "mb-1 text-sm font-semibold"}>{label}</legend>
      {hint !== undefined && (
        <p id={`${field.id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className={inline ? "flex flex-wrap gap-x-6 gap-y-2" : "grid gap-2"}>
        {options.map((option, index) => (
          <label key={option.value} className="grid grid-cols-[auto_1fr] gap-x-2.5">
            <input
              type="radio"
              id={index === 0 ? field.id : undefined}
              name={name}
              value={option.value}
              onChange={choice.onChange}
              {...("value" in choice && { checked: choice.value === option.value })}
              {...("defaultValue" in choice && { defaultChecked: choice.defaultValue === option.value })}
              className="mt-[0.3em] size-[1.1rem]"
            />
            <span>{option.label}</span>
            {option.hint !== undefined && <span className="col-start-2 text-sm text-ink-soft">{option.hint}</span>}
          </label>
        ))}
      </div>
      <FieldProblem id={`${field.id}-problem`} problem={field.problem} />
    </fieldset>
  );
}
