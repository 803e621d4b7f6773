"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { motionState } from "#lib/domain/motion/motion.ts";
import { inWords } from "#lib/i18n/format.ts";
import { MovedContent } from "./moved-content.tsx";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import { useTreatment } from "./treatment-context.tsx";

export type ShownMotion = TreatmentView["motions"][number];

const tones: Record<ReturnType<typeof motionState>, Tone> = { draft: "neutral", handedIn: "pending", recorded: "positive", withdrawn: "lapsed" };

/** One motion: who moves what, how far it has come, the change as on paper, the reasons, and what can be done with it. */
export function MotionCard({ motion, acts }: { motion: ShownMotion; acts?: ReactNode }) {
  const words = useTranslations("treatment.motion");
  const language = useLocale();
  const { names } = useTreatment();
  const state = motionState(motion);
  const movers = inWords(motion.movers.map(({ name }) => name), language);
  return (
    <article aria-label={words("of", { movers })} data-place={motion.id} tabIndex={-1} className={`grid gap-2 border-s-2 ps-4 ${state === "withdrawn" ? "border-hairline text-ink-soft" : "border-accent"}`}>
      <header className="flex max-w-measure flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold">{words("says", { movers, what: names.moved(motion.moved) })}</p>
        <StateMark tone={tones[state]}>{words(`state.${state}`)}</StateMark>
      </header>
      <MovedContent moved={motion.moved} />
      {motion.reasons !== "" && <p className="max-w-measure text-sm whitespace-pre-line text-ink-soft">{motion.reasons}</p>}
      {acts && <div className="flex flex-wrap gap-2">{acts}</div>}
    </article>
  );
}
