"use client";

import type { ComponentProps } from "react";
import { type FieldProps, useField } from "./field.tsx";

type Props = Pick<FieldProps, "name" | "label" | "hint"> & Omit<ComponentProps<"input">, "name" | "className" | "type">;

const track =
  "relative h-[1.375rem] w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors " +
  "before:absolute before:start-[3px] before:top-[3px] before:size-3.5 before:rounded-full before:bg-ink-soft before:transition-transform " +
  "checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent forced-colors:appearance-auto";

/** Something that is on or off at once, without a form being sent. */
export function Switch({ name, label, hint, ...rest }: Props) {
  const field = useField({ name, hint });
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-2.5">
      <input type="checkbox" role="switch" {...rest} {...field.control} className={`mt-[0.15em] ${track}`} />
      <label htmlFor={field.id}>{label}</label>
      {hint !== undefined && (
        <p id={`${field.id}-hint`} className="col-start-2 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
