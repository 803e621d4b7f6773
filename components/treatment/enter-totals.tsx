"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Counted, Division } from "#lib/domain/division/division.ts";
import { countable, groupsOf } from "#lib/domain/division/open-division.ts";
import { Refusal } from "./act-button.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

/** The totals of a show of hands, typed in; they can be typed anew until the division is closed. */
export function EnterTotals({ division }: { division: Division }) {
  const words = useTranslations("treatment.division");
  const { names } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("enterHandsAction");
  const cells = groupsOf(division).flatMap((group) => countable(division.contest).map((counted) => ({ group, counted })));
  const nameOf = (counted: Counted) =>
    counted === "yes" || counted === "no" || counted === "abstain" ? words(`choice.${counted}`) : names.onButton(counted);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const filledIn = new FormData(event.currentTarget);
    const tallies = cells.map((cell, place) => ({ ...cell, votes: Number(filledIn.get(`votes-${place}`) || 0) }));
    run({ divisionId: division.id, tallies });
  }

  return (
    <form onSubmit={onSubmit} className="flex max-w-measure flex-wrap items-end gap-3">
      {cells.map(({ group, counted }, place) => (
        <div key={`${group} ${counted}`} className="w-28">
          <TextField
            name={`votes-${place}`}
            label={group === null ? nameOf(counted) : words("inGroup", { choice: nameOf(counted), group })}
            inputMode="numeric"
            data-goto={place === 0 ? "v" : undefined}
            defaultValue={String(votesFor(countOf(division), counted, group ?? undefined))}
          />
        </div>
      ))}
      <Button type="submit" pending={pending}>
        {words("saveTotals")}
      </Button>
      <Refusal sentence={refusal} />
    </form>
  );
}
