"use client";

import { useTranslations } from "next-intl";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { scriptOf } from "#lib/domain/question/script.ts";
import { utterance } from "#lib/i18n/chair-script.ts";
import { useTreatment } from "./treatment-context.tsx";

/** What the chair reads aloud for one question, a sentence on each line. */
export function Script({ question, large = false }: { question: QuestionKey; large?: boolean }) {
  const words = useTranslations("treatment.script");
  const { view, names } = useTreatment();
  const said = scriptOf(view.treatment, question).map((one) => utterance(one, names.spoken));
  if (said.length === 0) return null;
  return (
    <section aria-label={words("label")} className="border-s-3 border-accent ps-4">
      {said.map((sentence, place) => (
        // The same sentence is not said twice in one question but for the finding, and the order is all there is.
        <p key={`${place} ${sentence}`} className={`max-w-measure font-serif not-first:mt-2 ${large ? "text-xl" : ""}`}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
