import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Elected, Outcome } from "#lib/domain/decision/decision.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";

type Stored = SelectedItem["decisions"][number];

/** What has been filled in of a decision, of whatever outcome: choosing another outcome keeps it. */
export type DecisionFields = {
  /** The decision that is changed, as it stood when one began; null for a new one. */
  stored: { id: string; version: number } | null;
  outcome: Outcome;
  /** The version of a proposal that it is about. */
  versionId: string | null;
  lead: string;
  clauses: Clause[];
  changes: string;
  toFindOut: string;
  deferredTo: string;
  dueDate: string;
  elected: readonly Elected[];
};

const withClauses: readonly Outcome[] = ["adopted", "adoptedWithChanges", "rejected", "statement", "noted", "elected"];
const aboutProposal: readonly Outcome[] = ["adopted", "adoptedWithChanges", "rejected"];

/** What to begin with: the decision that is changed, or the first proposal as it stands. */
export function fieldsOfDecision(stored: Stored | null, { proposals: [first] }: SelectedItem): DecisionFields {
  if (!stored) {
    const outcome = first ? "adopted" : "noted";
    return { stored, outcome, versionId: first?.versionId ?? null, lead: "", clauses: [...(first?.clauses ?? [])], changes: "", toFindOut: "", deferredTo: "", dueDate: "", elected: [] };
  }
  const { id, version, outcome, proposalVersionId, lead, clauses, changes, toFindOut, deferredTo, dueDate, elected } = stored;
  return {
    stored: { id, version },
    outcome,
    versionId: proposalVersionId,
    lead,
    clauses: [...clauses],
    changes,
    toFindOut: toFindOut ?? "",
    deferredTo: deferredTo ?? "",
    dueDate: dueDate ?? "",
    elected,
  };
}

/** Tells whether a decision of the outcome can have clauses. */
export function hasClauses(outcome: Outcome): boolean {
  return withClauses.includes(outcome);
}

/** Tells whether a decision of the outcome is about a proposal. */
export function isAboutProposal(outcome: Outcome): boolean {
  return aboutProposal.includes(outcome);
}

/** The fields with another outcome. What is noted, stated or elected is not what the proposal says, so its clauses are not carried over. */
export function withOutcome(fields: DecisionFields, outcome: Outcome, item: SelectedItem): DecisionFields {
  const isOfProposal = outcome === "adopted" || outcome === "adoptedWithChanges";
  const drops = !fields.stored && !isOfProposal && sameAsProposal(fields.clauses, item);
  return { ...fields, outcome, clauses: drops ? [] : fields.clauses };
}

/** The fields about another proposal, whose clauses are put in unless it was rejected. */
export function withProposal(fields: DecisionFields, versionId: string, { proposals }: SelectedItem): DecisionFields {
  const chosen = proposals.find((proposal) => proposal.versionId === versionId);
  const clauses = chosen && fields.outcome !== "rejected" ? [...chosen.clauses] : fields.clauses;
  return { ...fields, versionId: versionId || null, clauses };
}

/** The decision as it is sent: what its outcome has no use for is left out. */
export function decisionInput({ stored, outcome, lead, clauses, versionId, changes, toFindOut, deferredTo, dueDate, elected }: DecisionFields) {
  return {
    stored,
    outcome,
    lead,
    clauses: hasClauses(outcome) ? clauses.filter(isWritten) : [],
    proposalVersionId: isAboutProposal(outcome) ? versionId : null,
    changes: outcome === "adoptedWithChanges" ? changes : "",
    toFindOut: outcome === "referredBack" ? toFindOut || null : null,
    deferredTo: outcome === "deferred" ? deferredTo || null : null,
    dueDate: outcome === "referredBack" || outcome === "deferred" ? dueDate || null : null,
    elected: outcome === "elected" ? elected.filter(({ name }) => name.trim() !== "") : [],
  };
}

/** Tells whether the clauses are those of a proposal, word for word. */
export function sameAsProposal(clauses: readonly Clause[], { proposals }: SelectedItem): boolean {
  return proposals.some((proposal) => JSON.stringify(proposal.clauses) === JSON.stringify(clauses));
}

/** Tells whether anything is written in the clause or under it. */
export function isWritten(clause: Clause): boolean {
  return clause.text.trim() !== "" || clause.children.some(isWritten);
}
