import { useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";

type Props = { isSent: boolean; /** The day it was closed, in words. */ closed: string | null; overdue: boolean };

/** How a round stands: planned, open, past its day, or closed. */
export function RoundState({ isSent, closed, overdue }: Props) {
  const words = useTranslations("round");
  if (closed !== null) return <StateMark tone="positive">{words("page.closed", { day: closed })}</StateMark>;
  if (!isSent) return <StateMark tone="neutral">{words("page.planned")}</StateMark>;
  return overdue ? <StateMark tone="warning">{words("state.overdue")}</StateMark> : <StateMark tone="pending">{words("state.open")}</StateMark>;
}
