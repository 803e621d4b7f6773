import type { Outcome } from "#lib/domain/decision/decision.ts";
import { Refused } from "#lib/domain/refused.ts";

/** `interim` tells how far it has come; `final` that what was instructed has been carried out. */
export const reportKinds = ["interim", "final"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** One time a report stands on a meeting's agenda; the body as the subject of a sentence, "Styrelsen". `isOver` once it can no longer be decided there: withdrawn, cancelled or closed. */
export type ReportTreatment = {
  readonly itemId: string;
  readonly meetingId: string;
  readonly bodyName: string;
  readonly on: string;
  readonly paragraph: number | null;
  readonly isOver: boolean;
  readonly outcomes: readonly Outcome[];
};

/** What was reported on an assignment, and the meetings that have had it before them, the earliest first. `on` is a day. */
export type Report = {
  readonly id: string;
  readonly number: number;
  readonly kind: ReportKind;
  readonly text: string;
  readonly on: string;
  readonly by: string;
  readonly recordId: string | null;
  readonly treatments: readonly ReportTreatment[];
};

/** `written`: on no agenda. `noted`: a meeting has taken it. `sentBack`: a meeting has not. */
export type ReportStanding = "written" | "onAgenda" | "noted" | "sentBack";

const notedBy: readonly Outcome[] = ["adopted", "adoptedWithChanges", "noted"];
const sentBackBy: readonly Outcome[] = ["rejected", "referredBack"];

/** How a report stands, by what the meetings have decided about it; one that was deferred waits for an agenda again. */
export function reportStanding({ treatments }: Pick<Report, "treatments">): ReportStanding {
  if (treatments.some(({ outcomes }) => outcomes.some((outcome) => notedBy.includes(outcome)))) return "noted";
  const last = treatments.at(-1);
  if (!last) return "written";
  if (last.outcomes.some((outcome) => sentBackBy.includes(outcome))) return "sentBack";
  return last.isOver || last.outcomes.length > 0 ? "written" : "onAgenda";
}

/** The meeting that noted a report, or null. */
export function notedAt({ treatments }: Pick<Report, "treatments">): ReportTreatment | null {
  return treatments.find((treatment) => reportStanding({ treatments: [treatment] }) === "noted") ?? null;
}

/** Why a report can't be put on an agenda, or null: it stands on one, or has been noted. */
export function reasonAgainstTakingUp(report: Pick<Report, "treatments">): Refused | null {
  const standing = reportStanding(report);
  if (standing === "noted") return new Refused("assignment.alreadyNoted");
  return standing === "onAgenda" ? new Refused("assignment.alreadyOnAgenda") : null;
}
