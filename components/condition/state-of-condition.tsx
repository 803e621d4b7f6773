import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import type { ConditionState } from "#lib/domain/condition/compute.ts";
import type { ClauseStanding, Confirmation } from "#lib/domain/condition/in-force.ts";

const toneOf: Record<ConditionState, Tone> = { met: "accent", pending: "pending", cannotBeMet: "warning" };
const toneOfClause: Record<ClauseStanding, Tone> = { inForce: "positive", toConfirm: "accent", waits: "pending", falling: "warning", lapsed: "lapsed" };

/** How a condition stands: as a person has confirmed it, or else as it is computed. */
export function ConditionMark({ state, confirmed }: { state: ConditionState; confirmed: Confirmation["outcome"] | null }) {
  const words = useTranslations("condition.state");
  if (confirmed) return <StateMark tone={confirmed === "met" ? "positive" : "lapsed"}>{words(confirmed === "met" ? "confirmedMet" : "confirmedFailed")}</StateMark>;
  return <StateMark tone={toneOf[state]}>{words(state)}</StateMark>;
}

/** How an adopted clause stands. */
export function ClauseMark({ standing }: { standing: ClauseStanding }) {
  const words = useTranslations("condition.clause");
  return <StateMark tone={toneOfClause[standing]}>{words(standing)}</StateMark>;
}
