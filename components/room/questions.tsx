import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { PartHeading } from "./part-heading.tsx";
import { isToBePut } from "./to-be-put.ts";
import type { OpenParts } from "./use-open-parts.ts";

const PutQuestions = lazy(async () => ({ default: (await import("./put-questions.tsx")).PutQuestions }));
const QuestionsPut = lazy(async () => ({ default: (await import("./put-questions.tsx")).QuestionsPut }));

/** The order of questions and the one being put, where the item is more than its proposal or it is asked for. */
export function Questions({ parts, isRecording }: { parts: OpenParts; isRecording: boolean }) {
  const words = useTranslations("room.questions");
  const { view } = useTreatment();
  if (!isToBePut(view) && !(parts.isOpen("questions") && view.steps.length > 0 && !view.treatment.isDecided)) return null;
  return (
    <section aria-label={words("title")} className="grid gap-4">
      <PartHeading>{words("title")}</PartHeading>
      <Suspense>{view.treatment.isDecided || !isRecording ? <QuestionsPut /> : <PutQuestions />}</Suspense>
    </section>
  );
}
