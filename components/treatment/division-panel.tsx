"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Division } from "#lib/domain/division/division.ts";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { ActButton, Refusal } from "./act-button.tsx";
import { DivisionCount } from "./division-count.tsx";
import { DivisionRoll } from "./division-roll.tsx";
import { EnterTotals } from "./enter-totals.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";
import { BreakTie } from "./break-tie.tsx";

/**
 * One division: what is voted on, the count, who has voted, and for one who presides how it is entered, ended, cancelled
 * and, where the votes are equal, decided.
 */
export function DivisionPanel({ division }: { division: Division }) {
  const words = useTranslations("treatment.division");
  const { view } = useTreatment();
  const isOpen = !division.closed && !division.cancelled;
  const presides = view.self.presides && !view.treatment.isDecided;
  return (
    <section aria-label={words(`of.${division.method}`)} data-place={division.id} tabIndex={-1} className="grid gap-3">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-semibold">{words(`of.${division.method}`)}</h3>
        <StateMark tone={isOpen ? "accent" : division.cancelled ? "lapsed" : "positive"}>
          {division.cancelled ? words("state.cancelled", { reason: division.cancelled.reason }) : words(isOpen ? "state.open" : "state.closed")}
        </StateMark>
      </header>
      <DivisionCount division={division} />
      {isOpen && presides && division.method === "showOfHands" && <EnterTotals division={division} />}
      {presides && !division.cancelled && <BreakTie division={division} />}
      {presides && !division.cancelled && <EndDivision division={division} isOpen={isOpen} />}
      <DivisionRoll division={division} mayEnter={isOpen && presides && view.self.isSecretary} />
    </section>
  );
}

function EndDivision({ division, isOpen }: { division: Division; isOpen: boolean }) {
  const words = useTranslations("treatment.division");
  const [isCancelling, setIsCancelling] = useState(false);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {isOpen && (
          <ActButton act="closeVotingAction" input={{ divisionId: division.id }} variant="primary" letter="X">
            {words("close")}
          </ActButton>
        )}
        <Button size="small" variant="plain" aria-expanded={isCancelling} onClick={() => setIsCancelling(!isCancelling)}>
          {words("cancel")}
        </Button>
      </div>
      {isCancelling && <CancelDivision divisionId={division.id} onDone={() => setIsCancelling(false)} />}
    </div>
  );
}

function CancelDivision({ divisionId, onDone }: { divisionId: string; onDone: () => void }) {
  const words = useTranslations("treatment.division");
  const { run, pending, refusal } = useTreatmentAct("cancelVotingAction");
  const [reason, setReason] = useState("");
  return (
    <div className="grid max-w-measure gap-2 border-s-2 border-warning ps-4">
      <TextField name="reason" label={words("cancelReason")} value={reason} onChange={({ target }) => setReason(target.value)} autoFocus />
      <div>
        <Button variant="danger" size="small" pending={pending} onClick={() => run({ divisionId, reason }, onDone)}>
          {words("cancelConfirm")}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </div>
  );
}

/** The divisions held on a question, the latest first; those cancelled stay on record. */
export function DivisionsOf({ question }: { question: QuestionKey }) {
  const { view } = useTreatment();
  const divisions = view.treatment.questions.find(({ key }) => key === question)?.divisions ?? [];
  return divisions.toReversed().map((division) => <DivisionPanel key={division.id} division={division} />);
}
