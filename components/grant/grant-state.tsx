import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { GrantState } from "#lib/domain/grant/grant.ts";

const toneOf: Record<GrantState, Tone> = { toApply: "neutral", applied: "pending", granted: "positive", refused: "lapsed", withdrawn: "lapsed" };

/** How an application stands, in a mark and a word. */
export function GrantMark({ state, isLate }: { state: GrantState; isLate: boolean }) {
  const words = useTranslations("grant.state");
  return <StateMark tone={isLate ? "warning" : toneOf[state]}>{words(isLate ? "late" : state)}</StateMark>;
}
