"use client";

import type { ReactNode } from "react";
import { FieldProblem, type FieldProps, useField } from "./field.tsx";

type Props = Omit<FieldProps, "optional"> & {
  options: readonly { value: string; label: ReactNode }[];
  /** Those that are ticked from the start. */
  defaultValue?: readonly string[];
  /** Side by side where there is room, for many or short choices. */
  columns?: boolean;
};

/** Any number of a few. Each that is ticked is sent under the same name: read them with `FormData.getAll`. */
export function CheckboxGroup({ name, label, hint, problem, hideLabel = false, options, defaultValue = [], columns = false }: Props) {
  const field = useField({ name, hint, problem });
  return (
    <fieldset aria-describedby={field.control["aria-describedby"]} className="grid min-w-0 gap-1.5">
      <legend className={hideLabel ? "sr-only" : "mb-1 text-sm font-semibold"}>{label}</legend>
      {hint !== undefined && (
        <p id={`${field.id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className={`grid gap-2 ${columns ? "sm:grid-cols-2" : ""}`}>
        {options.map((option, index) => (
          <label key={option.value} className="grid grid-cols-[auto_1fr] gap-x-2.5">
            <input
              type="checkbox"
              id={index === 0 ? field.id : undefined}
              name={name}
              value={option.value}
              defaultChecked={defaultValue.includes(option.value)}
              className="mt-[0.3em] size-[1.1rem] rounded-sm"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldProblem id={`${field.id}-problem`} problem={field.problem} />
    </fieldset>
  );
}
