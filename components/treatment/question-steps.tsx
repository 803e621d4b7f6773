"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { useReorder } from "#components/meeting/use-reorder.ts";
import type { QuestionStep } from "#lib/domain/question/order.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { counteredBy, kindOf } from "#lib/domain/question/treatment.ts";
import { inWords } from "#lib/i18n/format.ts";
import { Refusal } from "./act-button.tsx";
import { stepReason, stepTitle } from "./step-words.ts";
import { useTreatment } from "./treatment-context.tsx";

const tones: Record<QuestionStep["state"], Tone> = { decided: "positive", put: "accent", next: "pending", waiting: "neutral", falls: "lapsed" };

/**
 * The order of questions, each with why it is put and how far it has come. One who presides can change the order of what
 * has not been put: by the grip, by Alt and an arrow, or with the buttons. Before the meeting nothing is told to be next.
 */
export function QuestionSteps({ reorderable = false, hasBegun = true }: { reorderable?: boolean; hasBegun?: boolean }) {
  const words = useTranslations("treatment.step");
  const router = useRouter();
  const { view, names, act } = useTreatment();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { steps } = view;
  const mayMove = reorderable && view.self.presides && !view.treatment.isDecided;
  // A counter-proposal follows its question and has no place of its own.
  const placed = steps.filter(({ key }) => counteredBy(key) === null);
  const put = placed.filter(({ state }) => state === "put" || state === "decided").length;
  const isMovable = (step: QuestionStep | undefined) => mayMove && step !== undefined && (step.state === "next" || step.state === "waiting");
  const titleOf = (key: string) => stepTitle(steps.find((step) => step.key === key)!, words, names);

  async function onMove(key: string, to: number): Promise<boolean> {
    const order = placed.map((step) => step.key as string).filter((other) => other !== key).toSpliced(to, 0, key);
    const outcome = await act("orderQuestionsAction", { order }, crypto.randomUUID());
    setRefusal(outcome.ok ? null : outcome.sentence);
    router.refresh();
    return outcome.ok;
  }

  const { list, order, draggedId, move, onKeyDown, grip } = useReorder({
    ids: placed.map(({ key }) => key),
    onMove,
    bounds: () => ({ first: put, last: placed.length - 1 }),
    onMoved: (key, to) => announce(words("moved", { title: titleOf(key), place: to + 1, total: placed.length })),
  });
  if (steps.length === 0) return null;
  const shown = order.flatMap((key) => [
    ...steps.filter((step) => step.key === key),
    ...steps.filter((step) => counteredBy(step.key) !== null && step.key.endsWith(`counter:${key}`)),
  ]);
  const movable = placed.filter(isMovable).length > 1;

  return (
    <section aria-label={words("label")}>
      {movable && (
        <p id="step-keys" className="mb-2 text-sm text-ink-soft">
          {words("keys")}
        </p>
      )}
      <ol ref={list} className="max-w-measure">
        {shown.map((step) => (
          <li
            key={step.key}
            data-id={step.key}
            onKeyDown={isMovable(step) ? (event) => onKeyDown(step.key, event) : undefined}
            className={`grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-hairline py-2.5 not-first:border-t ${draggedId === step.key ? "relative z-10 bg-surface shadow-raised" : ""}`}
          >
            <Step step={step} hasBegun={hasBegun} place={placed.findIndex(({ key }) => key === step.key) + 1} />
            {movable && isMovable(step) && (
              <span className="flex items-start">
                <button type="button" {...grip(step.key)} aria-label={words("grip", { title: titleOf(step.key) })} aria-describedby="step-keys" className={`${iconButton} cursor-grab touch-none`}>
                  <Icon name="grip" />
                </button>
                <button type="button" aria-label={words("up", { title: titleOf(step.key) })} onClick={() => move(step.key, order.indexOf(step.key) - 1)} className={iconButton}>
                  <Icon name="up" />
                </button>
                <button type="button" aria-label={words("down", { title: titleOf(step.key) })} onClick={() => move(step.key, order.indexOf(step.key) + 1)} className={iconButton}>
                  <Icon name="down" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <Refusal sentence={refusal} />
    </section>
  );
}

const iconButton = "inline-flex size-8 items-center justify-center rounded-sm text-edge hover:bg-sunken hover:text-ink pointer-coarse:size-11";

function Step({ step, hasBegun, place }: { step: QuestionStep; hasBegun: boolean; place: number }) {
  const words = useTranslations("treatment.step");
  const language = useLocale();
  const { names } = useTreatment();
  const carried = (options: readonly Option[]) => inWords(options.map(names.inSentence), language);
  return (
    <div className={step.state === "falls" ? "text-ink-soft" : ""}>
      <p className="font-semibold">
        {place > 0 && <span className="me-1.5 font-normal text-ink-soft tabular-nums">{place}.</span>}
        {stepTitle(step, words, names)}
      </p>
      <p className="text-sm text-ink-soft">{stepReason(step.why, words)}</p>
      {hasBegun && (
        <p className="mt-0.5">
          <StateMark tone={tones[step.state]}>
            {step.state === "decided" && words("decided", { question: kindOf(step.key), by: step.by, carried: carried(step.carried) })}
            {step.state === "put" && words(`awaits.${step.awaits}`)}
            {step.state === "falls" && words(`falls.${step.because}`)}
            {(step.state === "next" || step.state === "waiting") && words(step.state)}
          </StateMark>
        </p>
      )}
    </div>
  );
}
