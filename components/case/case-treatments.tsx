import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { outcomeTone } from "#components/decision/outcome-tone.ts";
import { StandingMark } from "#components/extract/standing-mark.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { Outcome } from "#lib/domain/decision/decision.ts";
import type { DispatchStanding } from "#lib/domain/extract/standing.ts";
import { longDate } from "#lib/i18n/format.ts";

/** One time on an agenda, as `lib/queries/case` gives it. `meetingOn` is "2010-04-22". */
export type CaseTreatment = {
  itemId: string;
  meetingId: string;
  meetingOn: string;
  bodyName: string;
  title: string;
  paragraph: number | null;
  outcomes: readonly Outcome[];
  state: "planned" | "called" | "treated" | "withdrawn" | "cancelled";
  extract: DispatchStanding | null;
  correctedOn: string | null;
};

/** Each meeting that has the case: when, which body, under which §, and what became of it. */
export function CaseTreatments({ workspace, treatments }: { workspace: string; treatments: readonly CaseTreatment[] }) {
  const words = useTranslations("case");
  const language = useLocale();
  if (treatments.length === 0) return <p className="text-ink-soft">{words("page.noTreatments")}</p>;
  return (
    <ol className="max-w-measure">
      {treatments.map((treatment) => (
        <li key={treatment.itemId} className="grid gap-x-4 border-b border-hairline py-3 first:border-t sm:grid-cols-[4.75rem_minmax(0,1fr)]">
          <p className="font-serif text-lg leading-snug font-semibold whitespace-nowrap text-accent tabular-nums">
            {treatment.paragraph !== null && words("treatment.paragraph", { number: treatment.paragraph })}
          </p>
          <div>
            <p>
              <Link href={`/${workspace}/meetings/${treatment.meetingId}`} className="link">
                {treatment.bodyName} {longDate(treatment.meetingOn, language)}
              </Link>
            </p>
            <p className="flex flex-wrap gap-x-4">
              <Standing treatment={treatment} />
            </p>
            <ExtractLine workspace={workspace} treatment={treatment} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Once the § is approved: whether its extract has gone out, and where that is done. */
function ExtractLine({ workspace, treatment: { meetingId, paragraph, extract, correctedOn } }: { workspace: string; treatment: CaseTreatment }) {
  const words = useTranslations("case.treatment");
  const language = useLocale();
  if (paragraph === null || !extract || extract.kind === "notApproved") return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      {correctedOn && <StateMark tone="warning">{words("corrected", { day: longDate(correctedOn, language) })}</StateMark>}
      <StandingMark standing={extract} />
      <Link href={`/${workspace}/meetings/${meetingId}/extracts/${paragraph}`} prefetch={false} className="link text-sm">
        {words(extract.kind === "toSend" ? "dispatch" : "toExtract", { number: paragraph })}
      </Link>
    </p>
  );
}

function Standing({ treatment: { state, outcomes } }: { treatment: CaseTreatment }) {
  const words = useTranslations("case");
  if (state !== "treated") {
    const isGone = state === "withdrawn" || state === "cancelled";
    return <StateMark tone={isGone ? "lapsed" : "pending"}>{words(`treatment.state.${state}`)}</StateMark>;
  }
  if (outcomes.length === 0) return <StateMark tone="neutral">{words("treatment.information")}</StateMark>;
  return outcomes.map((outcome, index) => (
    <StateMark key={index} tone={outcomeTone[outcome]}>
      {words(`outcome.${outcome}`)}
    </StateMark>
  ));
}
