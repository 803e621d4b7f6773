import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { AssignmentState } from "#lib/domain/assignment/assignment.ts";

const tones: Record<AssignmentState, Tone> = { late: "warning", reported: "accent", open: "pending", waits: "neutral", done: "positive", lapsed: "lapsed" };

/** How an assignment stands. */
export function AssignmentMark({ state }: { state: AssignmentState }) {
  const words = useTranslations("assignment.state");
  return <StateMark tone={tones[state]}>{words(state)}</StateMark>;
}
