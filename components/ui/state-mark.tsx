import type { ReactNode } from "react";

/** What a colour means: in force or done, waiting, fallen, needs someone, or nothing in particular. */
export type Tone = "positive" | "pending" | "lapsed" | "warning" | "accent" | "neutral";

const text: Record<Tone, string> = {
  positive: "text-positive",
  pending: "text-pending",
  lapsed: "text-lapsed",
  warning: "text-warning",
  accent: "text-accent",
  neutral: "text-ink-soft",
};

/** A state in a mark and a word. The marks differ in shape too, so they are told apart without colour and in print. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-sm">
      <StateDot tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** The mark alone, for places where the word stands elsewhere. */
export function StateDot({ tone, className = "" }: { tone: Tone; className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      className={`size-[0.8em] shrink-0 translate-y-[0.06em] ${text[tone]} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
  );
}

const ring = <circle cx="7" cy="7" r="5.6" />;
const shapes: Record<Tone, ReactNode> = {
  positive: <circle cx="7" cy="7" r="6.4" fill="currentColor" stroke="none" />,
  pending: (
    <>
      {ring}
      <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2Z" fill="currentColor" stroke="none" />
    </>
  ),
  lapsed: (
    <>
      {ring}
      <path d="M3.2 10.8 10.8 3.2" />
    </>
  ),
  warning: <path d="M7 1 13.4 12.6H.6Z" fill="currentColor" stroke="none" />,
  accent: <path d="M7 .8 13.2 7 7 13.2.8 7Z" fill="currentColor" stroke="none" />,
  neutral: ring,
};
