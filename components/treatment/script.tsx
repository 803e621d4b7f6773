"use client";

import { useTranslations } from "next-intl";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { scriptOf } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";
import { useTreatment } from "./treatment-context.tsx";

/**
 * What the chair reads aloud for one question, a sentence on each line. Once a division has been called for, what was
 * said before it is folded away.
 */
export function Script({ question, large = false }: { question: QuestionKey; large?: boolean }) {
  const words = useTranslations("treatment.script");
  const { view, names } = useTreatment();
  const script = scriptOf(view.treatment, question);
  if (script.length === 0) return null;
  const from = Math.max(0, script.findLastIndex(({ kind }) => kind === "divisionCalled"));
  const sentences = script.map((one) => utterance(one, names.spoken));
  return (
    <section aria-label={words("label")} className="border-s-3 border-accent ps-4">
      {from > 0 && (
        <details className="mb-2">
          <summary className="text-sm font-semibold text-accent">{words("saidBefore")}</summary>
          <Sentences of={sentences.slice(0, from)} />
        </details>
      )}
      <Sentences of={sentences.slice(from)} large={large} />
    </section>
  );
}

function Sentences({ of, large = false }: { of: readonly string[]; large?: boolean }) {
  return of.map((sentence, place) => (
    // The same sentence is not said twice in one question but for the finding, and the order is all there is.
    <p key={`${place} ${sentence}`} className={`max-w-measure font-serif not-first:mt-2 ${large ? "text-lg md:text-xl" : ""}`}>
      {sentence}
    </p>
  ));
}
