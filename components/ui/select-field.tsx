"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type Option = { value: string; label: string };
/** Options under a heading of their own. */
export type OptionGroup = { label: string; options: readonly Option[] };

type Props = FieldProps &
  Omit<ComponentProps<"select">, "name" | "className" | "children"> & {
    options: readonly (Option | OptionGroup)[];
    /** The first, empty choice: "Välj organ". */
    placeholder?: string;
  };

/** One of a few. Use `Combobox` where there are too many to look through. */
export function SelectField({ name, label, hint, problem, optional, hideLabel, options, placeholder, ...rest }: Props) {
  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {(control) => (
        <span className="relative block">
          <select {...rest} {...control} className="control appearance-none pe-9">
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((entry) => ("options" in entry ? <Group key={entry.label} group={entry} /> : <Choice key={entry.value} option={entry} />))}
          </select>
          <Icon name="down" className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-soft" />
        </span>
      )}
    </Field>
  );
}

function Group({ group }: { group: OptionGroup }) {
  return (
    <optgroup label={group.label}>
      {group.options.map((option) => (
        <Choice key={option.value} option={option} />
      ))}
    </optgroup>
  );
}

function Choice({ option }: { option: Option }) {
  return <option value={option.value}>{option.label}</option>;
}
