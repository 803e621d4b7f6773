"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Division } from "#lib/domain/division/division.ts";
import { divisionResult } from "#lib/domain/division/result.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { Refusal } from "./act-button.tsx";
import { Key } from "./key.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

/** What decides when the votes are equal: the chair's casting vote, and in elections and employment the lot. */
export function BreakTie({ division }: { division: Division }) {
  const result = divisionResult(division);
  if (result?.state !== "tied") return null;
  return result.needs === "castingVote" ? <CastingVote division={division} /> : <Draw division={division} between={result.between} seats={result.seatsLeft} />;
}

function CastingVote({ division }: { division: Division }) {
  const words = useTranslations("treatment.division");
  const { names } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("recordCastingVoteAction");
  const { contest } = division;
  if (contest.kind !== "yesNo") return null;
  return (
    <Notice
      kind="warning"
      title={words("tied")}
      actions={(["yes", "no"] as const).map((vote, place) => (
        <Button key={vote} data-key={place + 1} pending={pending} onClick={() => run({ divisionId: division.id, vote })}>
          {words("castingVote", { choice: words(`choice.${vote}`), option: names.inSentence(contest[vote]) })}
          <Key of={String(place + 1)} />
        </Button>
      ))}
    >
      {words("tiedChair")}
      <Refusal sentence={refusal} />
    </Notice>
  );
}

function Draw({ division, between, seats }: { division: Division; between: readonly Option[]; seats: number }) {
  const words = useTranslations("treatment.division");
  const { names } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("recordDrawAction");
  const [drawn, setDrawn] = useState<readonly Option[]>([]);
  const toggle = (option: Option) => setDrawn(drawn.includes(option) ? drawn.filter((other) => other !== option) : [...drawn, option]);
  return (
    <Notice
      kind="warning"
      title={words("tied")}
      actions={
        <>
          {between.map((option, place) => (
            <Button key={option} data-key={place + 1} variant={drawn.includes(option) ? "primary" : "quiet"} aria-pressed={drawn.includes(option)} onClick={() => toggle(option)}>
              {names.onButton(option)}
              {place < 9 && <Key of={String(place + 1)} />}
            </Button>
          ))}
          <Button data-key="enter" pending={pending} reason={drawn.length === seats ? undefined : words("drawChoose", { count: seats })} onClick={() => run({ divisionId: division.id, drawn })}>
            {words("drawRecord")}
            <Key of="Enter" />
          </Button>
        </>
      }
    >
      {words("tiedDraw", { count: seats })}
      <Refusal sentence={refusal} />
    </Notice>
  );
}
