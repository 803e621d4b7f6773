"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { suggestSlug } from "#lib/domain/workspace/slug.ts";

type Kind = "association" | "federation" | "municipality";

/** An association of one's own making, or a municipality or region that is known already; and the address that follows. */
export function OrganisationChoice({ organisations }: { organisations: readonly { id: string; name: string; countyName: string }[] }) {
  const words = useTranslations("setup");
  const [kind, setKind] = useState<Kind>("association");
  const [name, setName] = useState("");
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const slug = ownSlug ?? suggestSlug(name);

  function choose(chosen: Kind) {
    setKind(chosen);
    setName("");
  }

  return (
    <>
      <RadioGroup
        name="organisation.kind"
        label={words("organisationKind")}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value as Kind)}
        options={(["association", "federation", "municipality"] as const).map((value) => ({
          value,
          label: words(`organisationKinds.${value}`),
          hint: words(`organisationKindHints.${value}`),
        }))}
      />
      <input type="hidden" name="legalForm" value={kind === "association" ? "nonprofitAssociation" : "publicAuthority"} />
      {kind === "municipality" ? (
        <Combobox
          name="organisationId"
          label={words("municipality")}
          placeholder={words("municipalityPlaceholder")}
          options={organisations.map(({ id, name: label, countyName }) => ({ value: id, label, detail: countyName }))}
          onChange={(id) => setName(organisations.find((organisation) => organisation.id === id)?.name ?? "")}
        />
      ) : (
        <TextField name="organisationName" label={words("organisationName")} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="organization" />
      )}
      <TextField
        name="slug"
        label={words("slug")}
        hint={words("slugHint")}
        value={slug}
        onChange={(event) => setOwnSlug(event.currentTarget.value)}
        autoCapitalize="none"
        spellCheck={false}
        width="half"
      />
    </>
  );
}
