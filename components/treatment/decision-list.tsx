"use client";

import { useTranslations } from "next-intl";
import { DecisionText } from "./decision-text.tsx";
import { useTreatment } from "./treatment-context.tsx";

/** The decisions on the item as they read. */
export function DecisionList() {
  const words = useTranslations("treatment.decision");
  const { view } = useTreatment();
  if (view.decisions.length === 0) return null;
  return (
    <section aria-label={words("label")} className="grid gap-5">
      {view.decisions.map((decision) => (
        <div key={decision.id} className="border-s-2 border-positive ps-4">
          <DecisionText decision={decision} />
        </div>
      ))}
    </section>
  );
}
