import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { motionState } from "#lib/domain/motion/motion.ts";
import { PartHeading } from "./part-heading.tsx";
import type { OpenParts } from "./use-open-parts.ts";

const WriteMotion = lazy(async () => ({ default: (await import("./write-motion.tsx")).WriteMotion }));
const MotionRecord = lazy(async () => ({ default: (await import("./motion-record.tsx")).MotionRecord }));

/**
 * What is moved on the item, and the form for what is said. What comes from the phones while a decision is being written
 * below is kept back: the last line tells of it, and nothing moves under the hand.
 */
export function Motions({ parts, isRecording }: { parts: OpenParts; isRecording: boolean }) {
  const words = useTranslations("room.motions");
  const { view } = useTreatment();
  const isWriting = parts.isOpen("motion") && isRecording;
  const isHeldBack = parts.isOpen("decision");
  const shown = view.motions.filter((motion) => motion.recorded !== null || (motionState(motion) === "handedIn" && !isHeldBack));
  if (shown.length === 0 && !isWriting) return null;
  return (
    <section aria-label={words("title")} className="grid gap-4">
      <PartHeading>{words("title")}</PartHeading>
      <Suspense>
        {shown.map((motion) => (
          <MotionRecord key={motion.id} motion={motion} isRecording={isRecording} />
        ))}
        {isWriting && <WriteMotion asked={parts.asked("motion")} onClose={() => parts.close("motion")} />}
      </Suspense>
    </section>
  );
}
