"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  people: readonly { id: string; name: string; detail: string | null }[];
  label: string;
  /** The address is needed, since the person is to sign in. */
  emailNeeded?: boolean;
};

/** Someone who is here already, or a new person by name and address. Sends `personId`, or else `name` and `email`. */
export function PersonChoice({ people, label, emailNeeded = false }: Props) {
  const words = useTranslations("members.person");
  const [isNew, setIsNew] = useState(people.length === 0);
  // What is filled in of the one stays while the other is looked at.
  const [personId, setPersonId] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  return (
    <div className="grid gap-4">
      {people.length > 0 && (
        <RadioGroup
          name="person.kind"
          label={label}
          inline
          value={isNew ? "new" : "known"}
          onChange={(event) => setIsNew(event.currentTarget.value === "new")}
          options={[
            { value: "known", label: words("known") },
            { value: "new", label: words("new") },
          ]}
        />
      )}
      {isNew ? (
        <>
          <TextField name="name" label={words("name")} value={name} onChange={({ target }) => setName(target.value)} autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={words("email")}
            hint={emailNeeded ? words("emailNeeded") : words("emailHint")}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            optional={!emailNeeded}
            autoComplete="off"
          />
        </>
      ) : (
        <Combobox
          name="personId"
          label={words("choose")}
          placeholder={words("choosePlaceholder")}
          defaultValue={personId}
          onChange={setPersonId}
          options={people.map(({ id, name, detail }) => ({ value: id, label: name, detail: detail ?? undefined }))}
        />
      )}
    </div>
  );
}
