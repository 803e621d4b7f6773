import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { PartHeading } from "./part-heading.tsx";
import type { OpenParts } from "./use-open-parts.ts";

const RemarkList = lazy(async () => ({ default: (await import("#components/treatment/remark-list.tsx")).RemarkList }));
const RemarkForm = lazy(async () => ({ default: (await import("./remark-form.tsx")).RemarkForm }));

/** What is put on record beside the decision: reservations, statements, and who took no part in it. */
export function Remarks({ parts, isRecording }: { parts: OpenParts; isRecording: boolean }) {
  const words = useTranslations("room.remarks");
  const { view } = useTreatment();
  const isWriting = parts.isOpen("remark") && isRecording;
  if (view.remarks.length + view.notParticipating.length === 0 && !isWriting) return null;
  return (
    <section aria-label={words("title")} className="grid gap-4">
      <PartHeading>{words("title")}</PartHeading>
      <Suspense>
        <RemarkList />
        {isWriting && <RemarkForm asked={parts.asked("remark")} onClose={() => parts.close("remark")} />}
      </Suspense>
    </section>
  );
}
