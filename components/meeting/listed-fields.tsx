"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ListedMatter } from "#lib/domain/agenda/item.ts";

type Props = {
  listed: readonly ListedMatter[];
  /** Delegated decisions say by whom and when; notifications need only say what. */
  isDelegated: boolean;
};

const parts = ["text", "registrationNumber", "decidedBy", "decidedOn"] as const;

/** The lines of a list, written one after the other; a new one takes the focus. */
export function ListedFields({ listed, isDelegated }: Props) {
  const words = useTranslations("agenda.listed");
  const [rows, setRows] = useState<readonly { key: string; matter?: ListedMatter }[]>(() => listed.map((matter) => ({ key: matter.id, matter })));
  const [added, setAdded] = useState<string | null>(null);

  function add() {
    const key = crypto.randomUUID();
    setRows([...rows, { key }]);
    setAdded(key);
  }

  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1.5 text-sm font-semibold">{words(isDelegated ? "decisions" : "notifications")}</legend>
      {rows.length === 0 && <p className="text-sm text-ink-soft">{words("none")}</p>}
      {rows.map(({ key, matter }, index) => (
        <div key={key} role="group" aria-label={words("line", { number: index + 1 })} className="grid gap-3 border-s-2 border-hairline ps-4">
          <TextField name={`listed.${index}.text`} label={words("text")} defaultValue={matter?.text ?? ""} autoFocus={key === added} />
          <div className="flex flex-wrap items-end gap-3">
            <TextField name={`listed.${index}.registrationNumber`} label={words("registrationNumber")} optional defaultValue={matter?.registrationNumber ?? ""} width="half" />
            <TextField name={`listed.${index}.decidedBy`} label={words("decidedBy")} optional defaultValue={matter?.decidedBy ?? ""} width="half" />
            <DateField name={`listed.${index}.decidedOn`} label={words("decidedOn")} optional defaultValue={matter?.decidedOn ?? ""} />
            <Button variant="plain" size="small" icon="trash" onClick={() => setRows(rows.filter((row) => row.key !== key))} aria-label={words("remove", { number: index + 1 })}>
              {words("removeShort")}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={add}>
          {words("add")}
        </Button>
      </div>
    </fieldset>
  );
}

/** The lines out of what is filled in, in their order, with those in which nothing is written. */
export function listedIn(filledIn: FormData): Record<(typeof parts)[number], string>[] {
  const lines = [];
  for (let index = 0; filledIn.has(`listed.${index}.text`); index += 1) {
    lines.push(Object.fromEntries(parts.map((part) => [part, String(filledIn.get(`listed.${index}.${part}`) ?? "")])) as Record<(typeof parts)[number], string>);
  }
  return lines;
}
