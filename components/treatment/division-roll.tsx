"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { isGiven, isWhole, withAnswer } from "#lib/domain/division/answer.ts";
import type { Division, Voter } from "#lib/domain/division/division.ts";
import { inWords } from "#lib/i18n/format.ts";
import { Refusal } from "./act-button.tsx";
import { useTreatment } from "./treatment-context.tsx";
import { useRollEntry } from "./use-roll-entry.ts";
import { useVoiceAnswers, VoiceButtons, VoiceKeys } from "./voice-answers.tsx";

/**
 * Who is on the roll, and whether they have voted: never what, but in a roll call. `mayEnter` writes for those who answer
 * by voice, with a key for each answer; what is answered in full goes on to the next.
 */
export function DivisionRoll({ division, mayEnter }: { division: Division; mayEnter: boolean }) {
  const words = useTranslations("treatment.division");
  const { roll, enter, refusal } = useRollEntry(division);
  const { contest } = division;
  const answers = useVoiceAnswers(contest);
  const byVoice = mayEnter && division.method === "rollCall";
  const taking = roll.filter(({ notTakingPart }) => !notTakingPart);
  const isWeighted = roll.some(({ weight }) => weight !== 1);
  const first = taking.find(({ hasVoted }) => !hasVoted) ?? taking[0];

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const places = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-voter]")];
    const own = (event.target as HTMLElement).closest<HTMLElement>("[data-voter]");
    const goTo = (place: number) => places[place]?.querySelector<HTMLElement>("button")?.focus();
    const voter = taking.find(({ participantId }) => participantId === own?.dataset.voter);
    const answer = answers.find(({ sign }) => sign === event.key.toUpperCase());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!own || !voter || (!answer && !step)) return;
    event.preventDefault();
    const place = places.indexOf(own);
    if (step) return goTo(place + step);
    const choice = isGiven(voter.choice, answer!.counted) ? voter.choice : withAnswer(voter.choice, answer!.counted, contest);
    enter(voter.participantId, choice);
    if (!isWhole(choice, contest)) return;
    if (place < places.length - 1) goTo(place + 1);
    else event.currentTarget.closest("section")?.querySelector<HTMLElement>("[data-key=x]")?.focus();
  }

  return (
    <div className="@container">
      {byVoice && <VoiceKeys contest={contest} answers={answers} />}
      <ul aria-label={words("roll")} onKeyDown={byVoice ? onKeyDown : undefined} className="grid max-w-[56rem] gap-x-8 @xl:grid-cols-2">
        {roll.map((voter) => (
          <li
            key={voter.participantId}
            data-voter={voter.notTakingPart ? undefined : voter.participantId}
            className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 border-t border-hairline py-1 focus-within:bg-sunken"
          >
            <span className="inline-flex items-center gap-2">
              {voter.hasVoted ? <Icon name="tick" className="text-positive" /> : <span className="inline-block w-[1.2em]" />}
              <span>
                {voter.name}
                <span className="block text-sm text-ink-soft tabular-nums">{[voter.group, isWeighted && words("weight", { votes: voter.weight })].filter(Boolean).join(" · ")}</span>
              </span>
            </span>
            {byVoice && !voter.notTakingPart ? (
              <VoiceButtons voter={voter} contest={contest} answers={answers} isFirst={voter === first} onEnter={(choice) => enter(voter.participantId, choice)} />
            ) : (
              <VoterState voter={voter} method={division.method} />
            )}
          </li>
        ))}
      </ul>
      <Refusal sentence={refusal} />
    </div>
  );
}

function VoterState({ voter, method }: { voter: Voter; method: Division["method"] }) {
  const words = useTranslations("treatment.division");
  const language = useLocale();
  const { names } = useTreatment();
  if (voter.notTakingPart) return <span className="text-sm text-ink-soft">{words("takesNoPart")}</span>;
  if (method === "rollCall" && voter.choice !== null) {
    const { choice } = voter;
    const said = typeof choice === "string" ? words(`choice.${choice}`) : inWords(choice.names.map(names.inSentence), language);
    return <strong className="text-sm">{said}</strong>;
  }
  if (method === "showOfHands") return null;
  return <span className="text-sm text-ink-soft">{words(voter.hasVoted ? "hasVoted" : "hasNotVoted")}</span>;
}
