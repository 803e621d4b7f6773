"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { inWords } from "#lib/i18n/format.ts";

/** That one has voted in the division that is open: of a roll call also what, of closed ballots never. */
export function Receipt() {
  const words = useTranslations("follow.vote");
  const language = useLocale();
  const { view, names } = useTreatment();
  const open = view.treatment.questions.flatMap(({ divisions }) => divisions).find(({ closed, cancelled }) => !closed && !cancelled);
  const own = open?.roll.find(({ participantId }) => participantId === view.self.participantId);
  if (!open || !own?.hasVoted) return null;
  const { choice } = own;
  const said = choice === null ? null : typeof choice === "string" ? words(`choice.${choice}`) : inWords(choice.names.map(names.inSentence), language);
  return (
    <Notice kind="done" title={words("voted")}>
      {open.method === "rollCall" && said !== null ? words("youVoted", { said }) : words("waiting")}
    </Notice>
  );
}
