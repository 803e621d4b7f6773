import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { MeetingState as State } from "#lib/domain/meeting/meeting.ts";

const tones: Record<State, Tone> = { planned: "neutral", noticeIssued: "pending", open: "accent", closed: "positive", cancelled: "lapsed" };

/** Where a meeting is in its life, in a mark and a word. */
export function MeetingState({ state }: { state: State }) {
  const words = useTranslations("meeting.state");
  return <StateMark tone={tones[state]}>{words(state)}</StateMark>;
}
