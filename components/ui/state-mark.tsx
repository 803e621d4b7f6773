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
    <svg viewBox="0 0 14 14" className={`mark ${text[tone]} ${className}`} aria-hidden="true">
      <Drawn tone={tone} at={[0]} />
    </svg>
  );
}

/** How many marks stand together, as in a tally. */
const together = 10;
/** From one mark's left edge to the next one's. */
const step = 16;

/** A mark for each, in their order: as many as there are in few drawings, each as wide as its marks. */
export function StateMarks({ tones }: { tones: readonly Tone[] }) {
  const drawings = Array.from({ length: Math.ceil(tones.length / together) }, (_, nth) => tones.slice(nth * together, (nth + 1) * together));
  return (
    <span className="flex flex-1 basis-48 flex-wrap gap-x-1 gap-y-0.5" aria-hidden="true">
      {drawings.map((own, nth) => (
        <svg key={nth} viewBox={`0 0 ${own.length * step} 14`} className="mark" style={{ width: `${(own.length * step * 0.8) / 14}em` }}>
          {[...new Set(own)].map((tone) => (
            <g key={tone} className={text[tone]}>
              <Drawn tone={tone} at={own.flatMap((each, place) => (each === tone ? place * step : []))} />
            </g>
          ))}
        </svg>
      ))}
    </span>
  );
}

/** Marks of one tone, each with its left edge where `at` says. */
function Drawn({ tone, at }: { tone: Tone; at: readonly number[] }) {
  const { filled, stroked } = shapes[tone];
  return (
    <>
      {stroked && <path className="contour" d={at.map(stroked).join("")} />}
      {filled && <path d={at.map(filled).join("")} />}
    </>
  );
}

type Outline = (x: number) => string;
const circle = (radius: number): Outline => (x) => `M${x + 7 - radius} 7a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
const ring = circle(5.6);
/** Each on a grid of 14. */
const shapes: Record<Tone, { filled?: Outline; stroked?: Outline }> = {
  positive: { filled: circle(6.4) },
  pending: { stroked: ring, filled: (x) => `M${x + 7} 1.4a5.6 5.6 0 0 1 0 11.2Z` },
  lapsed: { stroked: (x) => `${ring(x)}M${x + 3.2} 10.8 ${x + 10.8} 3.2` },
  warning: { filled: (x) => `M${x + 7} 1 ${x + 13.4} 12.6H${x + 0.6}Z` },
  accent: { filled: (x) => `M${x + 7} .8 ${x + 13.2} 7 ${x + 7} 13.2 ${x + 0.8} 7Z` },
  neutral: { stroked: ring },
};
