"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Refused } from "#lib/domain/refused.ts";
import { nextContest } from "#lib/domain/question/next-contest.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { scriptOf } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";
import { ActButton, Refusal } from "./act-button.tsx";
import { BallotForm } from "./ballot-form.tsx";
import { CallDivision } from "./call-division.tsx";
import { DivisionsOf } from "./division-panel.tsx";
import { Key } from "./key.tsx";
import { OptionButtons } from "./option-buttons.tsx";
import { currentStep } from "./current-step.ts";
import { Script } from "./script.tsx";
import { stepTitle } from "./step-words.ts";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

/**
 * The question that is being put, for one who presides: what was found last, with the division that can be called for;
 * the script; the proposals as buttons; the division; and when all is decided, the decision to be written.
 */
export function QuestionPanel({ large = false }: { large?: boolean }) {
  const words = useTranslations("treatment");
  const { view } = useTreatment();
  const { treatment, steps } = view;
  const panel = useRef<HTMLDivElement>(null);
  if (treatment.isDecided || steps.length === 0) return null;
  const { questions } = treatment;
  const last = questions.at(-1);
  const current = currentStep(steps);
  const held = questions.find(({ divisions }) => divisions.some(({ closed, cancelled }) => !closed && !cancelled));
  const shown = held?.key ?? (current?.state === "put" ? current.key : last?.key);
  const isAllDecided = current === null && questions.length > 0;

  /** The button was pressed at the lower edge of a phone; what is to be said next stands where the panel begins. */
  function showWhatFollows() {
    if (panel.current && panel.current.getBoundingClientRect().top < 0) panel.current.scrollIntoView({ block: "start" });
  }

  return (
    <div ref={panel} className="grid scroll-mt-4 gap-6">
      {last && <LastPut question={last} isCurrent={current?.key === last.key} />}
      {current && <CurrentQuestion large={large} onFound={large ? showWhatFollows : undefined} />}
      {shown && <OwnBallot question={shown} />}
      {shown && <DivisionsOf question={shown} />}
      {isAllDecided && (
        <div>
          <ActButton act="concludeAction" variant="primary" size="medium" letter="B">
            {words("decision.conclude")}
          </ActButton>
        </div>
      )}
    </div>
  );
}

function CurrentQuestion({ large, onFound }: { large: boolean; onFound: (() => void) | undefined }) {
  const words = useTranslations("treatment.step");
  const { view, names } = useTreatment();
  const step = currentStep(view.steps);
  if (!step) return null;
  const title = stepTitle(step, words, names);
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h3 className={`font-serif font-semibold ${large ? "text-xl md:text-2xl" : "text-xl"}`}>{title}</h3>
      <Script question={step.key} large={large} />
      <OptionButtons key={`${step.key} ${step.state}`} step={step} atHand={large} onFound={onFound} />
      {step.state === "put" && step.awaits === "division" && <Call question={view.treatment.questions.find(({ key }) => key === step.key)!} />}
    </section>
  );
}

/** What was put last: what the chair found, the division that can be called for, and taking it back. */
function LastPut({ question, isCurrent }: { question: Question; isCurrent: boolean }) {
  const words = useTranslations("treatment.found");
  const { view, names } = useTreatment();
  const isFound = question.found.length > 0 && question.divisions.length === 0;
  const said = isFound ? scriptOf(view.treatment, question.key).map((one) => utterance(one, names.spoken)).at(-1) : undefined;
  if (question.divisions.length > 0 || (isCurrent && view.steps.some(({ key, state }) => key === question.key && state === "put") && question.found.length > 0)) return null;
  return (
    <section aria-label={words("label")} className="grid gap-3 border-s-3 border-positive ps-4">
      {said && <p className="max-w-measure font-serif text-lg">{said}</p>}
      <div className="flex flex-wrap items-start gap-2">
        <Call question={question} />
        <ActButton act="takeQuestionBackAction" input={{ key: question.key }} variant="plain" letter="Z">
          {words("undo")}
        </ActButton>
      </div>
    </section>
  );
}

/** Calls for a division where one can be held; where the counter-proposal has to be found first, that is put at once. */
function Call({ question }: { question: Question }) {
  const words = useTranslations("treatment.found");
  const { view } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("callDivisionAction");
  const [isOpen, setIsOpen] = useState(false);
  const next = nextContest(view.treatment, question.key);
  if (next instanceof Refused) return null;
  if (isOpen) return <CallDivision question={question.key} onClose={() => setIsOpen(false)} />;

  function call() {
    if (!(next instanceof Refused) && next.kind === "counterFirst") run({ key: question.key, method: "rollCall" });
    else setIsOpen(true);
  }

  return (
    <span className="grid gap-1">
      <Button size="small" data-key="v" pending={pending} onClick={call}>
        {words(question.divisions.length > 0 || view.treatment.questions.at(-1) !== question ? "callAgain" : "call")}
        <Key of="V" />
      </Button>
      <Refusal sentence={refusal} />
    </span>
  );
}

/** One who presides and is on the roll votes here, beside the count. */
function OwnBallot({ question }: { question: Question["key"] }) {
  const words = useTranslations("treatment.ballot");
  const { view } = useTreatment();
  const divisions = view.treatment.questions.find(({ key }) => key === question)?.divisions ?? [];
  const open = divisions.find(({ closed, cancelled, method }) => !closed && !cancelled && method !== "showOfHands");
  const own = open?.roll.find(({ participantId }) => participantId === view.self.participantId);
  if (!open || !own || own.hasVoted || own.notTakingPart) return null;
  return (
    <section aria-label={words("own")} className="max-w-measure rounded-md border border-accent p-4">
      <h3 className="mb-3 font-semibold">{words("own")}</h3>
      <BallotForm division={open} />
    </section>
  );
}
