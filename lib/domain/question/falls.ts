import { findClause, flatten } from "#lib/domain/clause/tree.ts";
import { liveMotions } from "./live-motions.ts";
import type { Matter, Option, QuestionKey } from "./question.ts";
import type { Asked } from "./questions-of.ts";
import { carriedBy } from "./result-of.ts";
import { questionOf, type Treatment } from "./treatment.ts";

/** Why a question falls without being put. */
export type WhyItFalls = "later" | "decidedToday" | "proposalFell" | "rejected" | "clauseStruck" | "noNamesLeft";

type Put = Pick<Treatment, "matter" | "questions">;

/**
 * Why a question falls, or null while it doesn't: the matter is to come back later, or is decided today; the proposal to
 * which it belongs was not carried, or its clause was struck; everything was rejected; nobody is left to elect.
 */
export function whyItFalls(treatment: Put, { key, options }: Asked): WhyItFalls | null {
  const today = carried(treatment, "today");
  if (key === "today") return null;
  if (key === "laterHow") return today === "today" ? "decidedToday" : null;
  if (today !== null && today !== "today") return "later";
  if (key === "main") return null;
  if (key.startsWith("clause:")) return whyChangeFalls(treatment, key.slice("clause:".length));
  if (key.startsWith("addition:")) return whyAdditionFalls(treatment, key.slice("addition:".length));
  if (carried(treatment, "main") === "reject") return "rejected";
  return options.length === 0 && questionOf(treatment, "election:ordinary") ? "noNamesLeft" : null;
}

/** A change falls with its proposal, and with a clause above it that is struck. */
function whyChangeFalls(treatment: Put, clauseId: string): WhyItFalls | null {
  const main = carried(treatment, "main");
  const proposal = treatment.matter.proposals.find(({ clauses }) => findClause(clauses, clauseId));
  if (main !== null && main !== `proposal:${proposal?.versionId}`) return "proposalFell";
  const struckAbove = clausesAbove(treatment.matter, clauseId).some((id) => {
    const winner = carried(treatment, `clause:${id}`);
    return winner !== null && strikes(treatment.matter, winner);
  });
  return struckAbove ? "clauseStruck" : null;
}

/**
 * An addition belongs to what was proposed to the meeting: it falls with rejection, and when an alternative takes the
 * proposals' place, unless it makes sense by itself. Where nothing was proposed it belongs to what is moved instead.
 */
function whyAdditionFalls(treatment: Put, motionId: string): WhyItFalls | null {
  const motion = liveMotions(treatment.matter, "add").find(({ id }) => id === motionId);
  const main = carried(treatment, "main");
  if (main === null || motion?.moved.standsAlone) return null;
  const isKept = treatment.matter.proposals.length > 0 ? main.startsWith("proposal:") : main !== "reject";
  return isKept ? null : "proposalFell";
}

/** The ids of the clauses that a clause stands under, in any of the proposals. */
export function clausesAbove({ proposals }: Pick<Matter, "proposals">, clauseId: string): readonly string[] {
  const all = proposals.flatMap(({ clauses }) => flatten(clauses));
  const parentId = all.find(({ clause }) => clause.id === clauseId)?.parentId ?? null;
  return parentId === null ? [] : [...clausesAbove({ proposals }, parentId), parentId];
}

/** Tells whether an option is a motion to strike a clause. */
export function strikes(matter: Matter, option: Option): boolean {
  return liveMotions(matter, "amend").some(({ id, moved }) => option === `motion:${id}` && moved.amendment.after === null);
}

function carried(treatment: Put, key: QuestionKey): Option | null {
  return carriedBy(treatment, questionOf(treatment, key))[0] ?? null;
}
