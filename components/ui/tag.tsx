import type { ReactNode } from "react";
import { StateDot, type Tone } from "./state-mark.tsx";

const grounds: Record<Tone, string> = {
  positive: "bg-positive-soft text-positive",
  pending: "bg-pending-soft text-pending",
  lapsed: "bg-lapsed-soft text-lapsed",
  warning: "bg-warning-soft text-warning",
  accent: "bg-accent-soft text-accent",
  neutral: "bg-sunken text-ink-soft",
};

/** A quiet chip after a sentence or in a table: an act, an addressee, a kind. With `marked` it also shows a state. */
export function Tag({ tone = "neutral", marked = false, children }: { tone?: Tone; marked?: boolean; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-baseline gap-1.5 rounded-sm px-1.5 py-px font-sans text-xs font-semibold ${grounds[tone]} print:bg-transparent print:px-0`}
    >
      {marked && <StateDot tone={tone} className="size-[0.7em]" />}
      <span>{children}</span>
    </span>
  );
}
