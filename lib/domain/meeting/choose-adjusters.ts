import type { BodyRules } from "#lib/domain/body/rules.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Meeting } from "./meeting.ts";

/** Whom the meeting can choose from, by their ids as participants: those who serve, and who chairs. */
export type AdjusterChoice = {
  readonly chosenIds: readonly string[];
  readonly servingIds: readonly string[];
  readonly chairId: string | null;
};

/**
 * Gives the meeting with those chosen to approve its minutes beside the chair. Refuses fewer than the body's rule, the
 * same twice, the chair (who approves in any case), and one who does not serve. Having more than the rule is allowed.
 */
export function chooseAdjusters(meeting: Meeting, choice: AdjusterChoice, rules: Pick<BodyRules, "adjusters">): Meeting | Refused {
  const { chosenIds, servingIds, chairId } = choice;
  if (chosenIds.length < rules.adjusters) return new Refused("meeting.tooFewAdjusters", { required: rules.adjusters });
  if (new Set(chosenIds).size < chosenIds.length) return new Refused("meeting.adjusterTwice");
  if (chairId !== null && chosenIds.includes(chairId)) return new Refused("meeting.chairIsNoAdjuster");
  if (!chosenIds.every((id) => servingIds.includes(id))) return new Refused("meeting.adjusterDoesNotServe");
  return { ...meeting, adjusterIds: chosenIds };
}
