import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActButton, Refusal } from "#components/treatment/act-button.tsx";
import { MotionCard, type ShownMotion } from "#components/treatment/motion-card.tsx";
import { PeoplePicker } from "#components/treatment/people-picker.tsx";
import { useTreatment, useTreatmentAct } from "#components/treatment/treatment-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { participantOf } from "./participant-of.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import { isPut } from "#lib/domain/question/live-motions.ts";

/** One motion as the secretary has it: taken into the record, joined and withdrawn for those who say so. */
export function MotionRecord({ motion, isRecording }: { motion: ShownMotion; isRecording: boolean }) {
  const words = useTranslations("treatment.motion");
  const { view } = useTreatment();
  const state = motionState(motion);
  const isOpen = isRecording && (state === "handedIn" || state === "recorded") && !isPut(motion, view.treatment.questions);
  if (!isOpen) return <MotionCard motion={motion} />;
  const acts = (
    <>
      {state === "handedIn" && (
        <ActButton act="recordMotionAction" input={{ motionId: motion.id }} variant="primary">
          {words("record")}
        </ActButton>
      )}
      <JoinFor motion={motion} />
      {motion.movers.map((mover) => (
        <WithdrawFor key={`${mover.personId} ${mover.name}`} motion={motion} mover={mover} />
      ))}
    </>
  );
  return <MotionCard motion={motion} acts={acts} />;
}

function WithdrawFor({ motion, mover }: { motion: ShownMotion; mover: ShownMotion["movers"][number] }) {
  const words = useTranslations("room.motions");
  const { view } = useTreatment();
  const participantId = participantOf(mover, view.people);
  if (!participantId) return null;
  return (
    <ActButton act="withdrawMotionAction" input={{ motionId: motion.id, participantId }} variant="plain">
      {words("withdraw", { name: mover.name, count: motion.movers.length })}
    </ActButton>
  );
}

function JoinFor({ motion }: { motion: ShownMotion }) {
  const words = useTranslations("room.motions");
  const { view } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct("joinMotionAction");
  const [isAsked, setIsAsked] = useState(false);
  const others = view.people.filter(({ id, mayMove }) => mayMove && !motion.movers.some((mover) => participantOf(mover, view.people) === id));
  if (!isAsked) {
    return (
      <Button size="small" variant="plain" onClick={() => setIsAsked(true)}>
        {words("join")}
      </Button>
    );
  }
  return (
    <div className="w-full max-w-72" aria-busy={pending}>
      <PeoplePicker label={words("joins")} people={others} chosen={[]} onChange={([participantId]) => run({ motionId: motion.id, participantId }, () => setIsAsked(false))} autoFocus />
      <Refusal sentence={refusal} />
    </div>
  );
}
