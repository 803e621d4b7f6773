"use client";

import { useTranslations } from "next-intl";
import { useModal } from "#components/ui/use-modal.ts";
import type { Ballot } from "#lib/queries/treatment/follow-view.ts";
import { BallotForm } from "#components/treatment/ballot-form.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { majorityRule } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";

/** A vote is open: nothing else on the screen until one has voted. */
export function VoteScreen({ ballot, onVoted }: { ballot: Ballot; onVoted: () => void }) {
  const words = useTranslations("follow.vote");
  const dialog = useModal();
  const { names } = useTreatment();
  const { item, division } = ballot;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="vote-title"
      onCancel={(event) => event.preventDefault()}
      className="m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-paper text-ink"
    >
      <div className="mx-auto flex min-h-dvh max-w-xl flex-col gap-6 px-4 py-8">
        <header className="grid gap-1">
          <p className="text-sm text-ink-soft">{words(`method.${division.method}`)}</p>
          <h2 id="vote-title" className="font-serif text-2xl font-semibold text-pretty">
            {item.paragraph === null ? item.title : `§ ${item.paragraph} ${item.title}`}
          </h2>
          {majorityRule(division).map((rule) => (
            <p key={rule.kind}>{utterance(rule, names.spoken)}</p>
          ))}
        </header>
        <BallotForm division={division} onVoted={onVoted} />
      </div>
    </dialog>
  );
}
