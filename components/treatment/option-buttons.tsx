"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Diff } from "#components/ui/diff.tsx";
import type { QuestionStep } from "#lib/domain/question/order.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { mostCarried } from "#lib/domain/question/result-of.ts";
import { isElection } from "#lib/domain/question/treatment.ts";
import { wordDiff } from "#lib/domain/text/word-diff.ts";
import { Refusal } from "./act-button.tsx";
import { Key } from "./key.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

type Props = {
  step: QuestionStep;
  /** On a phone they stay at the lower edge, within reach of the thumb however long the script is. */
  atHand?: boolean;
  onFound?: (() => void) | undefined;
};

/**
 * The proposals of a question as buttons: pressing the one found carried puts the question, where that hasn't been done,
 * and records what was found, in one act. In an election as many names are chosen as there are seats.
 */
export function OptionButtons({ step, atHand = false, onFound }: Props) {
  const words = useTranslations("treatment.options");
  const { view } = useTreatment();
  const isNext = step.state === "next";
  const { run, pending, refusal } = useTreatmentAct(isNext ? "putQuestionAction" : "recordFoundAction");
  const [chosen, setChosen] = useState<readonly Option[]>([]);
  const wanted = mostCarried(step);
  const found = (options: readonly Option[]) => run({ key: step.key, found: options }, onFound);
  if (!isNext && !(step.state === "put" && step.awaits === "finding")) return null;

  function press(option: Option) {
    if (wanted === 1) return found([option]);
    setChosen(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  }

  return (
    <div role="group" aria-label={words("label")} className={`grid max-w-measure gap-2 ${atHand ? lowerEdge : ""}`}>
      {view.self.presides && wanted === 1 && <p className="text-sm text-ink-soft">{words("hint")}</p>}
      {wanted > 1 && <p className="text-sm text-ink-soft">{words("chooseNames", { count: wanted })}</p>}
      {step.options.map((option, place) => (
        <OptionButton key={option} option={option} place={place + 1} isChosen={wanted > 1 ? chosen.includes(option) : null} atHand={atHand} pending={pending} onPress={() => press(option)} />
      ))}
      {wanted > 1 && (
        <Button variant="primary" data-key="enter" pending={pending} reason={chosen.length === wanted ? undefined : words("chooseNames", { count: wanted })} onClick={() => found(chosen)}>
          {words("recordElected")}
          <Key of="Enter" />
        </Button>
      )}
      {isNext && isElection(step.key) && (
        <Button variant="plain" pending={pending} onClick={() => found([])}>
          {words("putOnly")}
        </Button>
      )}
      <Refusal sentence={refusal} />
    </div>
  );
}

/** Above the bar of places; of many names the list scrolls, so that the script is still seen. */
const lowerEdge = "max-md:sticky max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-10 max-md:-mx-4 max-md:max-h-[45dvh] max-md:overflow-y-auto max-md:border-t max-md:border-edge max-md:bg-paper max-md:px-4 max-md:py-3";

type OptionProps = { option: Option; place: number; isChosen: boolean | null; atHand: boolean; pending: boolean; onPress: () => void };

function OptionButton({ option, place, isChosen, atHand, pending, onPress }: OptionProps) {
  const { names } = useTreatment();
  return (
    <button
      type="button"
      data-key={place}
      aria-pressed={isChosen ?? undefined}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={() => !pending && onPress()}
      className="min-h-14 w-full rounded-md border border-edge bg-surface px-4 py-2.5 text-start hover:border-accent hover:bg-accent-soft aria-pressed:border-accent aria-pressed:bg-accent-soft"
    >
      <span className="flex items-baseline justify-between gap-4 text-lg font-semibold">
        {names.onButton(option)}
        {place < 10 && <Key of={String(place)} />}
      </span>
      <span className={atHand ? "max-md:hidden" : ""}>
        <OptionText option={option} />
      </span>
    </button>
  );
}

/** What an option would lead to, in short: the change of a clause, or the clause as it is proposed. */
function OptionText({ option }: { option: Option }) {
  const { view } = useTreatment();
  const motion = view.treatment.matter.motions.find(({ id }) => option === `motion:${id}`);
  if (motion?.moved.kind === "amend") {
    const { before, after } = motion.moved.amendment;
    return (
      <span className="mt-1 block font-serif">
        <Diff runs={wordDiff(before.text, after?.text ?? "")} />
      </span>
    );
  }
  const text = motion && "clauses" in motion.moved ? motion.moved.clauses.map((clause) => clause.text).join(" · ") : null;
  return text && <span className="mt-1 line-clamp-3 block font-serif text-ink-soft">{text}</span>;
}
