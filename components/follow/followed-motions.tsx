"use client";

import { useTranslations } from "next-intl";
import { fieldsOf, type MotionFields } from "#components/motion/motion-fields.ts";
import { MotionCard } from "#components/treatment/motion-card.tsx";
import { MotionActs } from "#components/treatment/motion-acts.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { Part } from "./part.tsx";

/** The motions as they reach one: those in the record, and one's own however far they have come. */
export function FollowedMotions({ onEdit }: { onEdit: (fields: MotionFields) => void }) {
  const words = useTranslations("treatment.motion");
  const { view } = useTreatment();
  if (view.motions.length === 0) return null;
  return (
    <Part title={words("label")}>
      <div className="grid gap-5">
        {view.motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} acts={<MotionActs motion={motion} onEdit={() => onEdit(fieldsOf(motion))} />} />
        ))}
      </div>
    </Part>
  );
}
