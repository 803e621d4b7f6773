"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { countOf, votesFor, weightOf } from "#lib/domain/division/count.ts";
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
  const isWeighted = division.roll.some(({ weight }) => weight !== 1);
  const canVote = (group: string | null) => weightOf(division.roll.filter((voter) => voter.group === group && !voter.notTakingPart));
  const nameOf = (counted: Counted) =>
    counted === "yes" || counted === "no" || counted === "abstain" ? words(`choice.${counted}`) : names.onButton(counted);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const filledIn = new FormData(event.currentTarget);
    const tallies = cells.map((cell, place) => ({ ...cell, votes: Number(filledIn.get(`votes-${place}`) || 0) }));
    run({ divisionId: division.id, tallies });
  }

  const save = (
    <Button type="submit" pending={pending}>
      {words("saveTotals")}
    </Button>
  );
  return (
    <form onSubmit={onSubmit} className="grid max-w-measure gap-3">
      {isWeighted && <p className="text-sm">{words("weightedHands")}</p>}
      {groupsOf(division).map((group) => (
        <fieldset key={group} className="flex flex-wrap items-end gap-3">
          {group !== null && <legend className="mb-1 font-semibold">{words("groupCan", { group, votes: canVote(group) })}</legend>}
          {cells.map(
            (cell, place) =>
              cell.group === group && (
                <div key={cell.counted} className="w-28">
                  <TextField
                    name={`votes-${place}`}
                    label={nameOf(cell.counted)}
                    inputMode="numeric"
                    data-goto={place === 0 ? "v" : undefined}
                    defaultValue={String(votesFor(countOf(division), cell.counted, group ?? undefined))}
                  />
                </div>
              ),
          )}
          {group === null && save}
        </fieldset>
      ))}
      {division.inEachGroup && <div>{save}</div>}
      <Refusal sentence={refusal} />
    </form>
  );
}
