import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { LetterState } from "#lib/domain/letter/life.ts";

const tones: Record<LetterState, Tone> = { waiting: "pending", sending: "pending", sent: "positive", stopped: "warning", uncertain: "warning", left: "lapsed" };

/** Where a letter stands, in a mark and a word. A waiting letter that nobody sends by itself says so. */
export function LetterStateMark({ state, isMailSet }: { state: LetterState; isMailSet: boolean }) {
  const words = useTranslations("letter.state");
  return <StateMark tone={tones[state]}>{words(state === "waiting" && !isMailSet ? "toSend" : state)}</StateMark>;
}
