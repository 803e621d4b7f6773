import type { Outcome } from "#lib/domain/decision/decision.ts";
import { needsExtract } from "#lib/domain/extract/needed.ts";

/** The stations of a case's life, in the order of DOMAIN.md §2. */
export const lifeStations = [
  "registered",
  "proposal",
  "notice",
  "treated",
  "approved",
  "dispatched",
  "replies",
  "conditions",
  "inForce",
  "carriedOut",
] as const;
export type LifeStation = (typeof lifeStations)[number];

/** `done`: passed. `current`: here it stands. `ahead`: not yet. `lapsed`: it was closed before it came here. */
export type LifeStep = { station: LifeStation; state: "done" | "current" | "ahead" | "lapsed"; day?: string };

/** What has happened to a case so far. Days are days in Stockholm, "2010-04-22". */
export type LifeFacts = Readonly<{
  registeredOn: string;
  /** The newest version of a proposal that isn't withdrawn. */
  proposedOn: string | null;
  /** The latest notice of meeting that carried the case. */
  calledOn: string | null;
  /** The latest meeting that treated the case, and the outcomes of its decisions (none for information only). */
  treatment: Readonly<{ on: string; outcomes: readonly Outcome[] }> | null;
  /** When the § of that treatment was approved, and when its extract had gone out. */
  approvedOn: string | null;
  dispatchedOn: string | null;
  /** The latest round of replies about what was decided: when it was sent, whether it is open, and how many have replied. */
  asked: Readonly<{ on: string; isOpen: boolean; replied: number; of: number }> | null;
  /** The conditions on what was decided, how many a person has confirmed, the last of them when, and whether all of it lapsed by them. */
  conditions: Readonly<{ of: number; confirmed: number; lastOn: string | null; hasLapsed: boolean }> | null;
  /** What it instructs others to do that hasn't lapsed, how much of it is done, and when the last of it was. */
  assignments: Readonly<{ of: number; done: number; lastOn: string | null }> | null;
  closedOn: string | null;
}>;

/** What a case waits for next; null when it is closed, or when nothing is left to do of what was decided. */
export type Waiting = "proposal" | "newProposal" | "notice" | "newNotice" | "treatment" | "approval" | "dispatch" | "replies" | "conditions" | "assignments";

/**
 * Gives the stations of a case with the days they were reached. A treatment that only referred back or deferred the
 * case sends it back: it is treated when another meeting has decided. A closed case has no stations ahead; one closed
 * before it was treated ends at the station it would have come to, and one whose decision lapsed by its conditions at coming
 * into force. That something is in force is said where it hung on conditions, and carried out where someone was instructed.
 */
export function lifeLine(facts: LifeFacts): LifeStep[] {
  const days = reached(facts);
  const standing = lifeStations.findLastIndex((station) => days[station] !== null);
  const steps = lifeStations.map((station, index) => ({ station, state: stateAt(index, standing), ...dayOf(days[station]) }));
  if (hasLapsed(facts)) {
    const before = steps.slice(0, lifeStations.indexOf("inForce")).map((step) => ({ ...step, state: "done" as const }));
    return [...before, { station: "inForce", state: "lapsed", ...dayOf(days.conditions) }];
  }
  if (facts.closedOn === null) return steps;

  const passed = steps.slice(0, standing + 1).map((step) => ({ ...step, state: "done" as const }));
  const next = lifeStations[standing + 1];
  const isDecided = days.treated !== null;
  return isDecided || !next ? passed : [...passed, { station: next, state: "lapsed", day: facts.closedOn }];
}

/** What the case waits for, as its facts stand. */
export function waitingFor(facts: LifeFacts): Waiting | null {
  if (facts.closedOn !== null) return null;
  const days = reached(facts);
  if (days.treated !== null) return afterTreatment(facts);
  if (days.notice !== null) return "treatment";
  const isReturned = facts.treatment !== null;
  if (days.proposal !== null) return isReturned ? "newNotice" : "notice";
  return isReturned ? "newProposal" : "proposal";
}

function afterTreatment(facts: LifeFacts): Waiting | null {
  const { approvedOn, dispatchedOn, treatment, asked, conditions, assignments } = facts;
  if (approvedOn === null) return "approval";
  if (asked?.isOpen && !(conditions && isSettled(facts))) return "replies";
  if (!asked && dispatchedOn === null && needsExtract(treatment?.outcomes ?? [])) return "dispatch";
  if (!isSettled(facts)) return "conditions";
  const isLeft = assignments !== null && assignments.done < assignments.of && !hasLapsed(facts);
  return isLeft ? "assignments" : null;
}

/** Whether no condition is left to confirm; so too where there is none. */
function isSettled({ conditions }: LifeFacts): boolean {
  return conditions === null || conditions.confirmed === conditions.of;
}

function hasLapsed(facts: LifeFacts): boolean {
  return isSettled(facts) && facts.conditions?.hasLapsed === true && reached(facts).treated !== null;
}

type Reached = Record<LifeStation, string | null>;

/** The day each station was reached, counted anew from a treatment that sent the case back. */
function reached(facts: LifeFacts): Reached {
  const { registeredOn, proposedOn, calledOn, treatment, approvedOn, dispatchedOn, asked } = facts;
  const none = Object.fromEntries(lifeStations.map((station) => [station, null])) as Reached;
  const sentBack = treatment ? howSentBack(treatment.outcomes) : null;
  if (!treatment || !sentBack) {
    return { ...none, registered: registeredOn, proposal: proposedOn, notice: calledOn, treated: treatment?.on ?? null, approved: approvedOn, dispatched: dispatchedOn, replies: asked?.on ?? null, ...afterReplies(facts) };
  }
  const after = (day: string | null) => (day !== null && day > treatment.on ? day : null);
  const proposal = sentBack === "referredBack" ? after(proposedOn) : proposedOn;
  return { ...none, registered: registeredOn, proposal, notice: after(calledOn) };
}

function afterReplies(facts: LifeFacts): Pick<Reached, "conditions" | "inForce" | "carriedOut"> {
  const { conditions, assignments, treatment } = facts;
  if (!treatment) return { conditions: null, inForce: null, carriedOut: null };
  const isDone = assignments !== null && assignments.of > 0 && assignments.done === assignments.of;
  return {
    conditions: conditions?.lastOn ?? null,
    inForce: conditions && isSettled(facts) ? conditions.lastOn : null,
    carriedOut: isDone && isSettled(facts) ? assignments.lastOn : null,
  };
}

/** A referral back asks for more to go on, a deferral only for another day; with both, more is asked for. */
function howSentBack(outcomes: readonly Outcome[]): "referredBack" | "deferred" | null {
  if (outcomes.length === 0 || outcomes.some((outcome) => outcome !== "referredBack" && outcome !== "deferred")) return null;
  return outcomes.includes("referredBack") ? "referredBack" : "deferred";
}

function stateAt(index: number, standing: number): "done" | "current" | "ahead" {
  if (index === standing) return "current";
  return index < standing ? "done" : "ahead";
}

function dayOf(day: string | null): { day?: string } {
  return day === null ? {} : { day };
}
