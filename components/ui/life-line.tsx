import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LifeStep } from "#lib/domain/case/life-line.ts";
import { shortDate } from "#lib/i18n/format.ts";

type Props = {
  /** Only the stations that this matter will pass. */
  steps: readonly LifeStep[];
  /** What waits and for whom, in words: "Väntar på svar från Pajala och Överkalix, senast 30 juni". */
  waiting?: ReactNode;
};

/** Where a case or a decision is in its life: one drawn line, done parts filled, dates under, what waits in words. */
export function LifeLine({ steps, waiting }: Props) {
  const words = useTranslations("common.life");
  const language = useLocale();
  return (
    <figure className="@container my-6 break-inside-avoid">
      <figcaption className="sr-only">{words("label")}</figcaption>
      <ol className="flex @max-3xl:flex-col">
        {steps.map((step, index) => (
          <li
            key={step.station}
            aria-current={step.state === "current" ? "step" : undefined}
            className="relative min-w-0 flex-1 @max-3xl:flex @max-3xl:items-baseline @max-3xl:gap-3 @max-3xl:pb-2.5 @max-3xl:ps-7"
          >
            {index > 0 && <Stretch travelled={step.state !== "ahead"} />}
            <Station state={step.state} />
            <p className={`text-sm leading-snug @3xl:mt-2 @3xl:pe-2 ${step.state === "ahead" ? "text-ink-soft" : "text-ink"} ${step.state === "current" ? "font-semibold" : ""}`}>
              {words(`station.${step.station}`)}
              <span className="sr-only">, {words(`state.${step.state}`)}</span>
            </p>
            {step.day && <p className="text-xs text-ink-soft tabular-nums @3xl:pe-1">{shortDate(step.day, language)}</p>}
          </li>
        ))}
      </ol>
      {waiting && <p className="mt-3 text-sm @3xl:mt-4">{waiting}</p>}
    </figure>
  );
}

/** The same line as a row of ticks, for lists: the station where it stands is said beside it. */
export function SmallLifeLine({ steps }: { steps: readonly LifeStep[] }) {
  const words = useTranslations("common.life");
  const standing = steps.findLast((step) => step.state !== "ahead");
  const passed = steps.filter((step) => step.state === "done").length;
  return (
    <span className="inline-flex items-baseline gap-2.5 text-sm whitespace-nowrap">
      <span className="inline-flex items-baseline gap-[3px] [print-color-adjust:exact]" aria-hidden="true">
        {steps.map((step) => (
          <span key={step.station} className={`h-[0.66em] w-1.5 ${ticks[step.state]}`} />
        ))}
      </span>
      {standing && <span>{words(`station.${standing.station}`)}</span>}
      <span className="sr-only">{words("passed", { passed, total: steps.length })}</span>
    </span>
  );
}

const ticks: Record<LifeStep["state"], string> = {
  done: "bg-accent print:bg-ink",
  current: "border border-accent bg-[linear-gradient(to_top,var(--color-accent)_45%,transparent_45%)]",
  ahead: "bg-hairline",
  lapsed: "border border-lapsed",
};

/** The line from the station before to this one: to its left, or above it on a phone. */
function Stretch({ travelled }: { travelled: boolean }) {
  const look = travelled ? "border-accent" : "border-hairline";
  return (
    <>
      <span className={`absolute end-full top-[6px] me-1 w-[calc(100%-22px)] border-t-2 @max-3xl:hidden ${look}`} aria-hidden="true" />
      <span className={`absolute start-[6px] bottom-[calc(100%-2px)] h-[calc(100%-20px)] border-s-2 @3xl:hidden ${look}`} aria-hidden="true" />
    </>
  );
}

function Station({ state }: { state: LifeStep["state"] }) {
  return (
    <svg viewBox="0 0 14 14" className="block size-3.5 @max-3xl:absolute @max-3xl:start-0 @max-3xl:top-[5px]" fill="none" strokeWidth="1.8" aria-hidden="true">
      {state === "done" && <circle cx="7" cy="7" r="7" className="fill-accent" />}
      {state === "current" && (
        <>
          <circle cx="7" cy="7" r="6" className="stroke-accent" />
          <path d="M7 1a6 6 0 0 1 0 12Z" className="fill-accent" />
        </>
      )}
      {state === "ahead" && <circle cx="7" cy="7" r="6" className="stroke-edge" />}
      {state === "lapsed" && (
        <>
          <circle cx="7" cy="7" r="6" className="stroke-lapsed" />
          <path d="m3 11 8-8" className="stroke-lapsed" />
        </>
      )}
    </svg>
  );
}
