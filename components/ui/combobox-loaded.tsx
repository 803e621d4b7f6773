"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { ControlProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { Option } from "./select-field.tsx";

export type ComboboxLoadedProps = {
  control: ControlProps;
  label: ReactNode;
  options: readonly (Option & { detail?: string })[];
  value: string;
  onChange: (value: string) => void;
  placeholder: string | undefined;
  autoFocus: boolean;
};

/** The part of `Combobox` that comes after the page: a field that narrows the list as one writes. */
export function ComboboxLoaded({ control, options, value, onChange, placeholder, autoFocus }: ComboboxLoadedProps) {
  const words = useTranslations("common.combobox");
  const { id, name, ...described } = control;
  return (
    <I18nProvider locale={useLocale()}>
      <ComboBox
        id={id}
        name={name}
        aria-labelledby={`${id}-label`}
        aria-describedby={described["aria-describedby"]}
        isInvalid={described["aria-invalid"] ?? false}
        defaultItems={options}
        selectedKey={value === "" ? null : value}
        onSelectionChange={(key) => onChange(key === null ? "" : String(key))}
        autoFocus={autoFocus}
        menuTrigger="focus"
        className="relative"
      >
        <Input placeholder={placeholder} className="control pe-9" />
        <Button aria-label={words("show")} className="absolute inset-y-0 end-0 inline-flex w-9 items-center justify-center text-ink-soft">
          <Icon name="down" />
        </Button>
        <Popover className="w-(--trigger-width) overflow-hidden rounded-md border border-hairline bg-surface text-ink shadow-raised">
          <ListBox<Option & { detail?: string }> className="max-h-72 overflow-y-auto py-1.5 outline-none" renderEmptyState={() => <Nothing />}>
            {(option) => <Choice option={option} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

function Choice({ option }: { option: Option & { detail?: string } }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      className="group flex min-h-9 cursor-pointer items-center gap-2 px-3 py-1 text-sm outline-none pointer-coarse:min-h-11 data-[focused]:bg-accent-soft"
    >
      <span className="min-w-0 flex-1">
        {option.label}
        {option.detail && <span className="ms-2 text-ink-soft">{option.detail}</span>}
      </span>
      <span className="hidden text-accent group-data-[selected]:inline">
        <Icon name="tick" />
      </span>
    </ListBoxItem>
  );
}

function Nothing() {
  const words = useTranslations("common.combobox");
  return <p className="px-3 py-2 text-sm text-ink-soft">{words("nothing")}</p>;
}
