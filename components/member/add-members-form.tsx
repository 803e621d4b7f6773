"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";

type Props = {
  workspace: string;
  today: string;
  counties: readonly { county: string; organisations: readonly { id: string; name: string }[] }[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ added: number }>>;
};

/** A county is chosen, then those of its municipalities, or its region, that are to be members. */
export function AddMembersForm({ workspace, today, counties, action }: Props) {
  const words = useTranslations("members.add");
  const router = useRouter();
  const [county, setCounty] = useState<string | null>(null);
  const chosen = counties.find((entry) => entry.county === county);

  function toInput(filledIn: FormData) {
    return { organisationIds: chosen ? filledIn.getAll("organisationIds") : [], from: filledIn.get("from") };
  }

  function onDone({ added }: { added: number }) {
    announce(words("done", { count: added }));
    router.push(`/${workspace}/members`);
  }

  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <SelectField
        // Until a county is chosen, what is wrong with the choice of members is told here.
        name={chosen ? "county" : "organisationIds"}
        label={words("county")}
        placeholder={words("countyPlaceholder")}
        options={counties.map(({ county: value }, index) => ({ value: String(index), label: value || words("otherOrganisations") }))}
        onChange={(event) => setCounty(counties[Number(event.currentTarget.value)]?.county ?? null)}
      />
      {chosen && (
        <CheckboxGroup
          key={chosen.county}
          name="organisationIds"
          label={words("organisations")}
          options={chosen.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          columns
        />
      )}
      <DateField name="from" label={words("from")} defaultValue={today} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
