"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PersonChoice } from "#components/person/person-choice.tsx";
import { announce } from "#components/ui/announce.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { type Role, roles } from "#lib/domain/actor/actor.ts";

type Choice = { id: string; name: string; detail: string | null };
type Props = {
  people: readonly Choice[];
  organisations: readonly Choice[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ personId: string }>>;
};

/** Gives someone a role, and an account where they have none. */
export function GrantRoleForm({ people, organisations, action }: Props) {
  const words = useTranslations("settings");
  const router = useRouter();
  const [role, setRole] = useState<Role>("reader");

  function toInput(filledIn: FormData) {
    return Object.fromEntries([...filledIn].filter(([name]) => !name.includes(".")));
  }

  function onDone() {
    announce(words("access.grant.done"));
    router.refresh();
  }

  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <PersonChoice people={people} label={words("access.grant.who")} emailNeeded />
      <RadioGroup
        name="role"
        label={words("access.role")}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        options={roles.map((value) => ({ value, label: words(`role.${value}`), hint: words(`roleHint.${value}`) }))}
      />
      {role === "municipalContact" && (
        <Combobox
          name="organisationId"
          label={words("access.grant.organisation")}
          placeholder={words("access.grant.organisationPlaceholder")}
          options={organisations.map(({ id, name, detail }) => ({ value: id, label: name, detail: detail ?? undefined }))}
        />
      )}
      <FormActions>
        <SubmitButton>{words("access.grant.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
