"use client";

import { useTranslations } from "next-intl";
import { isGiven, withAnswer } from "#lib/domain/division/answer.ts";
import type { Choice, Contest, Counted, Voter } from "#lib/domain/division/division.ts";
import { countable } from "#lib/domain/division/open-division.ts";
import { Key } from "./key.tsx";
import { useTreatment } from "./treatment-context.tsx";

/** What can be answered at a roll call, with the sign that is pressed for it: a letter, or in an election a name's figure. */
export type VoiceAnswer = Readonly<{ sign: string; said: string; counted: Counted }>;

/** The answers of a contest, in the order they stand. */
export function useVoiceAnswers(contest: Contest): readonly VoiceAnswer[] {
  const words = useTranslations("treatment.division");
  const { names } = useTreatment();
  return countable(contest).map((counted, place) =>
    counted === "yes" || counted === "no" || counted === "abstain"
      ? { sign: words(`letter.${counted}`), said: words(`choice.${counted}`), counted }
      : { sign: String(place + 1), said: names.onButton(counted), counted },
  );
}

/** What to press for those who answer by voice; in an election also which figure is whose. */
export function VoiceKeys({ contest, answers }: { contest: Contest; answers: readonly VoiceAnswer[] }) {
  const words = useTranslations("treatment.division");
  return (
    <div className="mb-2 grid gap-1 text-sm text-ink-soft">
      <p>
        <Key of="V" /> {contest.kind === "yesNo" ? words("byVoice") : words("byVoiceNames", { seats: contest.seats })}
      </p>
      {contest.kind === "election" && (
        <ul role="list" className="flex flex-wrap gap-x-5 gap-y-1 pointer-coarse:hidden">
          {answers.map(({ sign, said, counted }) => (
            <li key={counted} className="inline-flex items-baseline gap-1.5">
              <Key of={sign} /> {said}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Props = { voter: Voter; contest: Contest; answers: readonly VoiceAnswer[]; isFirst: boolean; onEnter: (choice: Choice | null) => void };

/** The answers as buttons for one on the roll; one that has been given is taken back by pressing it again. */
export function VoiceButtons({ voter: { name, choice }, contest, answers, isFirst, onEnter }: Props) {
  return (
    <span role="group" aria-label={name} className="flex flex-wrap">
      {answers.map(({ said, counted }, place) => (
        <button
          key={counted}
          type="button"
          data-goto={isFirst && place === 0 ? "v" : undefined}
          aria-pressed={isGiven(choice, counted)}
          onClick={() => onEnter(withAnswer(choice, counted, contest))}
          className="min-h-8 rounded-sm px-2 text-sm text-ink-soft hover:bg-sunken aria-pressed:font-semibold aria-pressed:text-accent pointer-coarse:min-h-11"
        >
          {said}
        </button>
      ))}
    </span>
  );
}
