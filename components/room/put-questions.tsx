import { useTranslations } from "next-intl";
import { DivisionsOf } from "#components/treatment/division-panel.tsx";
import { QuestionPanel } from "#components/treatment/question-panel.tsx";
import { QuestionSteps } from "#components/treatment/question-steps.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";

/** The order of questions with its reasons, and under it the one that is put. */
export function PutQuestions() {
  return (
    <>
      <QuestionSteps reorderable />
      <QuestionPanel />
    </>
  );
}

/** How the questions went, once the decision has been written: out of the way, and there to be looked at. */
export function QuestionsPut() {
  const words = useTranslations("room.questions");
  const { view } = useTreatment();
  return (
    <details>
      <summary className="text-sm font-semibold text-accent">{words("howItWent")}</summary>
      <div className="mt-3 grid gap-4">
        <QuestionSteps />
        {view.treatment.questions.map(({ key }) => (
          <DivisionsOf key={key} question={key} />
        ))}
      </div>
    </details>
  );
}
