"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { ComboboxLoadedProps } from "./combobox-loaded.tsx";
import { Field, type FieldProps } from "./field.tsx";
import type { Option } from "./select-field.tsx";

type Props = FieldProps & {
  options: readonly (Option & { detail?: string })[];
  defaultValue?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
};

/**
 * One of many, found by writing a part of its name. Until its script has come, and where there is none, it is an
 * ordinary select with the same choices, so that it works at once and nothing moves when it is replaced.
 */
export function Combobox({ name, label, hint, problem, optional, hideLabel, ...choice }: Props) {
  const [Loaded, setLoaded] = useState<ComponentType<ComboboxLoadedProps>>();
  const early = useRef<HTMLSelectElement>(null);
  const reached = useRef(false);
  const [value, setValue] = useState(choice.defaultValue ?? "");

  useEffect(() => {
    void import("./combobox-loaded.tsx").then((loaded) => {
      reached.current = document.activeElement === early.current;
      setLoaded(() => loaded.ComboboxLoaded);
    });
  }, []);

  function onChange(chosen: string) {
    setValue(chosen);
    choice.onChange?.(chosen);
  }

  return (
    <Field {...{ name, label, hint, problem, optional, hideLabel }}>
      {(control) =>
        Loaded ? (
          <Loaded control={control} label={label} options={choice.options} value={value} onChange={onChange} placeholder={choice.placeholder} autoFocus={reached.current} />
        ) : (
          <select ref={early} {...control} className="control appearance-none" value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{choice.placeholder}</option>
            {choice.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}
