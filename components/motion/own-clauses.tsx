"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newClauseId } from "#components/clause/new-clause-id.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type OwnClause = { id: string; text: string };
type Props = { clauses: readonly OwnClause[]; onChange: (clauses: OwnClause[]) => void };

/** The clauses of a motion's own, one field each: made for a phone, where the whole clause editor has no room. */
export function OwnClauses({ clauses, onChange }: Props) {
  // Only the one that was asked for takes the focus; the others are there from the start.
  const [addedId, setAddedId] = useState<string | null>(null);
  const words = useTranslations("treatment.write");

  function add() {
    const id = newClauseId();
    setAddedId(id);
    onChange([...clauses, { id, text: "" }]);
  }

  return (
    <div className="grid gap-3">
      {clauses.map(({ id, text }, place) => (
        <div key={id} className="grid gap-1">
          <TextArea
            name={`clause-${id}`}
            label={words("ownClause", { number: place + 1 })}
            hint={place === 0 ? words("ownClauseHint") : undefined}
            rows={2}
            value={text}
            onChange={({ target }) => onChange(clauses.map((clause) => (clause.id === id ? { id, text: target.value } : clause)))}
            autoFocus={id === addedId}
            record
          />
          {clauses.length > 1 && (
            <span>
              <Button size="small" variant="plain" onClick={() => onChange(clauses.filter((clause) => clause.id !== id))}>
                {words("removeClause", { number: place + 1 })}
              </Button>
            </span>
          )}
        </div>
      ))}
      <span>
        <Button size="small" variant="plain" icon="plus" onClick={add}>
          {words("addClause")}
        </Button>
      </span>
    </div>
  );
}
