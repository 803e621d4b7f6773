"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isGiven, withAnswer } from "#lib/domain/division/answer.ts";
import type { Choice, Division } from "#lib/domain/division/division.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { inWords } from "#lib/i18n/format.ts";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

/**
 * One's own ballot: a large button for each side, or the names for the seats, and one to cast it. A second tap, or an
 * answer that was lost, casts nothing twice.
 */
export function BallotForm({ division, onVoted }: { division: Division; onVoted?: () => void }) {
  const words = useTranslations("treatment.ballot");
  const language = useLocale();
  const { names, view } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("castBallotAction");
  const [choice, setChoice] = useState<Choice | null>(null);
  const { contest, method, inEachGroup } = division;
  const self = division.roll.find(({ participantId }) => participantId === view.self.participantId);
  const nominators = (option: Option) => {
    const own = view.treatment.matter.nominations.filter(({ name }) => option === `name:${name}`);
    return inWords(own.map(({ nominator }) => nominator), language);
  };

  return (
    <div className="grid gap-3">
      {contest.kind === "yesNo" ? (
        (["yes", "no"] as const).map((side) => (
          <Side key={side} label={words(side)} meaning={names.inSentence(contest[side])} isChosen={choice === side} onPress={() => setChoice(side)} />
        ))
      ) : (
        <>
          <p className="text-ink-soft">{words("names", { seats: contest.seats })}</p>
          {contest.names.map((option) => (
            <Side key={option} label={names.inSentence(option)} meaning={nominators(option)} isChosen={isGiven(choice, option)} onPress={() => setChoice(withAnswer(choice, option, contest))} />
          ))}
        </>
      )}
      <Side label={words("abstain")} isChosen={choice === "abstain"} onPress={() => setChoice("abstain")} />
      {inEachGroup && self?.group && <p>{words("group", { group: self.group })}</p>}
      {self && self.weight !== 1 && <p>{words("weight", { votes: self.weight })}</p>}
      {refusal && <Notice kind="error" title={refusal} />}
      <div className="mt-3 grid">
        <Button
          variant="primary"
          pending={pending}
          reason={choice === null ? words("chooseFirst") : undefined}
          onClick={() => choice !== null && run({ divisionId: division.id, choice }, onVoted)}
        >
          {words("cast")}
        </Button>
      </div>
      <p className="text-sm text-ink-soft">{words(method === "rollCall" ? "open" : "secret")}</p>
    </div>
  );
}

function Side({ label, meaning, isChosen, onPress }: { label: string; meaning?: string; isChosen: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className="min-h-18 rounded-md border-2 border-edge bg-surface px-5 py-3 text-start hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-soft"
    >
      <span className="block text-xl font-semibold">{label}</span>
      {meaning && <span className="block text-ink-soft">{meaning}</span>}
    </button>
  );
}
