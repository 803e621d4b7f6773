"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Key } from "#lib/domain/funding/plan.ts";
import type { DraftGroup, DraftMember } from "./draft.ts";
import type { OrganisationChoice } from "./plan-editor.tsx";

type Props = { group: DraftGroup; /** The beginning of its fields' names. */ name: string; organisations: readonly OrganisationChoice[]; onChange: (group: DraftGroup) => void };

/** A group: its name, how it divides, and who is in it: the association's members, a county's municipalities, or one by one. */
export function GroupFields({ group, name, organisations, onChange }: Props) {
  const words = useTranslations("funding.edit");
  const { members } = group;
  const counties = [...new Set(organisations.flatMap(({ kind, countyName }) => (kind === "municipality" && countyName ? [countyName] : [])))].toSorted((a, b) => a.localeCompare(b, "sv"));
  const outside = organisations.filter(({ id }) => !members.some(({ organisationId }) => organisationId === id));

  function add(added: readonly OrganisationChoice[]) {
    const joining: DraftMember[] = added.map(({ id }) => ({ organisationId: id, weight: "1" }));
    onChange({ ...group, members: [...members, ...joining.filter(({ organisationId }) => !members.some((member) => member.organisationId === organisationId))] });
  }

  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name={`${name}.name`} label={words("group")} hint={words("groupHint")} value={group.name} onChange={(event) => onChange({ ...group, name: event.currentTarget.value })} />
        <SelectField
          name={`${name}.key`}
          label={words("key")}
          hint={words("keyHint")}
          value={group.key}
          options={(["population", "equal", "weights"] as const).map((key) => ({ value: key, label: words(`keys.${key}`) }))}
          onChange={(event) => onChange({ ...group, key: event.currentTarget.value as Key })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Button size="small" icon="plus" onClick={() => add(organisations.filter(({ isMember, kind }) => isMember && kind === "municipality"))}>
          {words("addMembers")}
        </Button>
        <SelectField
          name={`${name}.county`}
          label={words("county")}
          value=""
          placeholder={words("countyPlaceholder")}
          options={counties.map((county) => ({ value: county, label: county }))}
          onChange={(event) => add(organisations.filter(({ kind, countyName }) => kind === "municipality" && countyName === event.currentTarget.value))}
        />
        <div className="min-w-56">
          <Combobox
            key={members.length}
            name={`${name}.one`}
            label={words("one")}
            placeholder={words("organisationPlaceholder")}
            options={outside.map(({ id, name: label, countyName }) => ({ value: id, label, ...(countyName && { detail: countyName }) }))}
            onChange={(id) => add(organisations.filter((organisation) => organisation.id === id))}
          />
        </div>
      </div>
      <Members group={group} name={name} organisations={organisations} onChange={onChange} />
    </div>
  );
}

function Members({ group, name, organisations, onChange }: Props) {
  const words = useTranslations("funding.edit");
  const { members } = group;
  if (members.length === 0) return <p className="text-sm text-ink-soft">{words("nobodyYet")}</p>;
  return (
    <ul aria-label={words("members")} className="grid gap-x-6 sm:grid-cols-2">
      {members.map((member, place) => {
        const called = organisations.find(({ id }) => id === member.organisationId)?.name ?? "–";
        return (
          <li key={member.organisationId} className="flex items-center gap-2 border-b border-hairline py-0.5 text-sm">
            <span className="min-w-0 flex-auto">{called}</span>
            {group.key === "weights" && (
              <span className="w-20 shrink-0">
                <TextField
                  name={`${name}.members.${place}.weight`}
                  label={words("weightOf", { name: called })}
                  hideLabel
                  inputMode="numeric"
                  value={member.weight}
                  onChange={(event) => onChange({ ...group, members: members.with(place, { ...member, weight: event.currentTarget.value }) })}
                />
              </span>
            )}
            <Button variant="plain" size="small" icon="cross" aria-label={words("removeMember", { name: called })} onClick={() => onChange({ ...group, members: members.toSpliced(place, 1) })} />
          </li>
        );
      })}
    </ul>
  );
}
