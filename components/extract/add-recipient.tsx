"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = { organisations: readonly { id: string; name: string }[]; onAdd: (name: string) => void };

/** Adds an organisation, found by its name, or anyone else. */
export function AddRecipient({ organisations, onAdd }: Props) {
  const words = useTranslations("extract.page.send");
  const listId = useId();
  const [name, setName] = useState("");

  function add() {
    if (name.trim() !== "") onAdd(name.trim());
    setName("");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  }

  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <div className="min-w-0 flex-[0_1_24rem]">
        <TextField name="added" label={words("addLabel")} hint={words("addHint")} value={name} list={listId} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={onKeyDown} autoComplete="off" />
        <datalist id={listId}>
          {organisations.map((organisation) => (
            <option key={organisation.id} value={organisation.name} />
          ))}
        </datalist>
      </div>
      <Button icon="plus" onClick={add}>{words("add")}</Button>
    </div>
  );
}
