"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { motionState } from "#lib/domain/motion/motion.ts";
import { isPut } from "#lib/domain/question/live-motions.ts";
import { ActButton } from "./act-button.tsx";
import type { ShownMotion } from "./motion-card.tsx";
import { useTreatment } from "./treatment-context.tsx";

/** What one can do with a motion: write on or hand in one's draft, join or leave it, and as secretary take it into the record. */
export function MotionActs({ motion, onEdit }: { motion: ShownMotion; onEdit?: () => void }) {
  const words = useTranslations("treatment.motion");
  const { view } = useTreatment();
  const { self, treatment } = view;
  const state = motionState(motion);
  const input = { motionId: motion.id };
  const isOwn = motion.movers.some(({ personId }) => personId === self.personId);
  const isOpen = (state === "handedIn" || state === "recorded") && !isPut(motion, treatment.questions);
  const mayMove = self.againstMoving.length === 0;
  if (state === "draft") {
    return (
      <>
        <ActButton act="handInAction" input={input} variant="primary">
          {words("handIn")}
        </ActButton>
        {onEdit && (
          <Button size="small" onClick={onEdit}>
            {words("edit")}
          </Button>
        )}
        <ActButton act="dropMotionAction" input={input} variant="plain">
          {words("drop")}
        </ActButton>
      </>
    );
  }
  if (!isOpen) return null;
  return (
    <>
      {self.isSecretary && state === "handedIn" && (
        <ActButton act="recordMotionAction" input={input} variant="primary">
          {words("record")}
        </ActButton>
      )}
      {isOwn && (
        <ActButton act="withdrawMotionAction" input={input} variant="plain">
          {words("withdraw")}
        </ActButton>
      )}
      {!isOwn && mayMove && (
        <ActButton act="joinMotionAction" input={input}>
          {words("join")}
        </ActButton>
      )}
    </>
  );
}
