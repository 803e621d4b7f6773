import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Elected, Nomination } from "#lib/domain/decision/decision.ts";

type Props = { elected: readonly Elected[]; nominations: readonly Nomination[]; onChange: (elected: readonly Elected[]) => void };

const blank: Elected = { personId: null, name: "", as: "ordinary" };

/** Those elected, a line each, ordinary or substitute; the names that were put forward are offered. */
export function ElectedFields({ elected, nominations, onChange }: Props) {
  const words = useTranslations("decision");
  const listId = useId();
  // Only the row that was asked for takes the focus; the others are there from the start.
  const [addedAt, setAddedAt] = useState<number | null>(null);
  const rows = elected.length > 0 ? elected : [blank];
  const change = (place: number, changed: Partial<Elected>) => onChange(rows.map((row, at) => (at === place ? { ...row, ...changed } : row)));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-semibold">{words("elected")}</legend>
      <datalist id={listId}>
        {nominations.map(({ name, nominator }) => (
          <option key={`${nominator} ${name}`} value={name}>
            {nominator}
          </option>
        ))}
      </datalist>
      {rows.map((row, place) => (
        // The rows have no identity but their place until they are recorded.
        <div key={place} className="flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <TextField
              name={`elected-${place}`}
              label={words("electedName")}
              list={listId}
              value={row.name}
              autoFocus={place === addedAt}
              onChange={(event) => change(place, { name: event.target.value, personId: null })}
            />
          </div>
          <SelectField
            name={`as-${place}`}
            label={words("electedAs")}
            value={row.as}
            onChange={(event) => change(place, { as: event.target.value as Elected["as"] })}
            options={[
              { value: "ordinary", label: words("as.ordinary") },
              { value: "substitute", label: words("as.substitute") },
            ]}
          />
          {rows.length > 1 && (
            <Button size="small" variant="plain" onClick={() => onChange(rows.filter((_, at) => at !== place))}>
              {words("removeElected")}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onClick={() => {
            setAddedAt(rows.length);
            onChange([...rows, { ...blank, as: "substitute" }]);
          }}
        >
          {words("addElected")}
        </Button>
      </div>
    </fieldset>
  );
}
