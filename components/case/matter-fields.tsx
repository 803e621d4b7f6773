"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = { title?: string; summary?: string; autoFocus?: boolean };

/** What the matter is: its title and its summary. */
export function MatterFields({ title = "", summary = "", autoFocus = false }: Props) {
  const words = useTranslations("case.field");
  return (
    <>
      <TextField
        name="title"
        label={words("title")}
        hint={words("titleHint")}
        defaultValue={title}
        autoFocus={autoFocus}
        autoComplete="off"
        required
      />
      <TextArea name="summary" label={words("summary")} hint={words("summaryHint")} defaultValue={summary} optional record rows={5} />
    </>
  );
}
