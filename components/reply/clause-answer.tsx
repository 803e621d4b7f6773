"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { TextArea } from "#components/ui/text-area.tsx";
import { type AnswerKind, answersInWords, largeAnswers, rareAnswers } from "#lib/domain/reply/answer.ts";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";

type Answer = ReplyDraft["answers"][number];
type Props = { clause: { id: string; place: number; text: string; above: readonly string[] }; alone: boolean; answer: Answer; onChange: (answer: Answer) => void };

/** A clause in the record's letters, and under it the three large answers; the rarer ones are asked for. */
export function ClauseAnswer({ clause: { id, place, text, above }, alone, answer, onChange }: Props) {
  const words = useTranslations("reply");
  const textId = useId();
  const isRare = rareAnswers.some((kind) => kind === answer.kind);
  const [more, setMore] = useState(isRare);
  const kinds: readonly AnswerKind[] = more || isRare ? [...largeAnswers, ...rareAnswers] : largeAnswers;
  const needsWords = answer.kind !== null && answersInWords.has(answer.kind);
  return (
    <fieldset className="grid gap-3 border-t border-hairline pt-4" aria-describedby={textId}>
      <legend className={alone ? "sr-only" : "float-left w-full text-sm font-semibold text-ink-soft"}>{words("form.place", { place })}</legend>
      <div id={textId} className="record clear-both max-w-measure">
        {above.length > 0 && <p className="text-sm! text-ink-soft">{words("form.under", { text: above.join(" – ") })}</p>}
        <p className="flex gap-3">
          <span>{words("form.that")}</span>
          <span>{text}</span>
        </p>
      </div>
      <div className="grid gap-2 sm:grid-cols-3">
        {kinds.map((kind) => (
          <label key={kind} className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-edge bg-surface px-4 py-2.5 font-semibold has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input type="radio" name={`answer-${id}`} value={kind} checked={answer.kind === kind} onChange={() => onChange({ ...answer, kind })} className="size-[1.1rem] shrink-0" />
            {words(`answer.${kind}`)}
          </label>
        ))}
      </div>
      {!more && !isRare && (
        <p>
          <button type="button" className="link py-1 text-sm" onClick={() => setMore(true)}>{words("form.other")}</button>
        </p>
      )}
      {answer.kind !== null && (
        <TextArea
          name={`comment-${id}`}
          label={words(`comment.${needsWords ? (answer.kind === "endorseWithProviso" ? "proviso" : "comments") : answer.kind === "oppose" ? "reasons" : "comments"}`)}
          optional={!needsWords}
          rows={needsWords ? 3 : 2}
          value={answer.comment}
          onChange={({ currentTarget: { value } }) => onChange({ ...answer, comment: value })}
        />
      )}
    </fieldset>
  );
}
