"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { MandateRole } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";

export type MandateTerms = {
  role: MandateRole;
  from: string;
  to: string | null;
  party: string | null;
  representsOrganisationId: string | null;
  substituteOrder: number | null;
  votingGroup: string | null;
  voteWeight: number;
};

type Props = {
  kind: BodyKind;
  terms: MandateTerms;
  organisations: readonly { id: string; name: string; detail: string | null }[];
};

const rolesOf: Record<BodyKind, readonly MandateRole[]> = {
  assembly: ["chair", "viceChair", "delegate", "substitute", "observer"],
  board: ["chair", "viceChair", "member", "substitute", "observer"],
  preparatory: ["chair", "viceChair", "member", "substitute", "observer"],
};

/** The terms of a mandate. The order among substitutes is asked only of substitutes. */
export function MandateFields({ kind, terms, organisations }: Props) {
  const words = useTranslations("mandate");
  const [role, setRole] = useState(terms.role);
  return (
    <>
      <SelectField
        name="role"
        label={words("column.role")}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as MandateRole)}
        options={rolesOf[kind].map((value) => ({ value, label: words(`role.${value}`) }))}
      />
      {role === "substitute" && (
        <TextField name="substituteOrder" label={words("field.order")} hint={words("field.orderHint")} inputMode="numeric" defaultValue={terms.substituteOrder ?? ""} width="narrow" optional />
      )}
      <TextField name="party" label={words("column.party")} defaultValue={terms.party ?? ""} width="half" optional />
      <Combobox
        name="representsOrganisationId"
        label={words("column.represents")}
        placeholder={words("field.representsPlaceholder")}
        defaultValue={terms.representsOrganisationId ?? ""}
        options={organisations.map(({ id, name, detail }) => ({ value: id, label: name, detail: detail ?? undefined }))}
        optional
      />
      <TextField name="votingGroup" label={words("field.group")} hint={words("field.groupHint")} defaultValue={terms.votingGroup ?? ""} width="half" optional />
      <TextField name="voteWeight" label={words("field.weight")} hint={words("field.weightHint")} inputMode="numeric" defaultValue={terms.voteWeight} width="narrow" />
      <div className="flex flex-wrap gap-6">
        <DateField name="from" label={words("field.from")} defaultValue={terms.from} />
        <DateField name="to" label={words("field.to")} defaultValue={terms.to ?? ""} optional />
      </div>
    </>
  );
}
