import type { Clause } from "#lib/domain/clause/clause.ts";
import { validateClauses } from "#lib/domain/clause/validate.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import { differsFromProposal, saysOtherwise } from "./against-proposal.ts";
import type { Decision, Elected } from "./decision.ts";

/** What a decision is taken on: the day of the meeting, and the clauses proposed where there was a proposal. */
export type DecidedOn = { readonly meetingDay: string; readonly proposed: readonly Clause[] | null };

export type MissingPart = "substance" | "changes" | "toFindOut" | "deferredTo" | "statement" | "elected";

/**
 * What a decision must have for its outcome and hasn't yet. Adopting and rejecting need something adopted or rejected:
 * clauses, a proposal referred to, or a sentence that says it. Adopting with changes needs to show them, or to tell them
 * in that sentence or beside it.
 */
export function missingParts(decision: Decision, proposed: readonly Clause[] | null): readonly MissingPart[] {
  const { clauses, lead, proposalVersionId } = decision;
  const isSaid = clauses.length > 0 || !isBlank(lead);
  const hasSubstance = isSaid || proposalVersionId !== null;
  const substance: readonly MissingPart[] = hasSubstance ? [] : ["substance"];
  switch (decision.outcome) {
    case "adopted":
    case "rejected":
      return substance;
    case "adoptedWithChanges": {
      const showsThem = proposed !== null && clauses.length > 0 && differsFromProposal(proposed, clauses);
      // A decision that is one sentence of its own has its change in it: "tillstyrker avtalet justerat att gälla t.o.m. 2011-12-31".
      const tellsThem = !isBlank(decision.changes) || (clauses.length === 0 && !isBlank(lead));
      return showsThem || tellsThem ? substance : [...substance, "changes"];
    }
    case "referredBack":
      return isBlank(decision.toFindOut) ? ["toFindOut"] : [];
    case "deferred":
      return isBlank(decision.deferredTo) ? ["deferredTo"] : [];
    case "statement":
      return isSaid ? [] : ["statement"];
    case "elected":
      return decision.elected.length === 0 ? ["elected"] : [];
    case "noted":
    case "withdrawn":
      return [];
  }
}

/**
 * Gives a decision as it is stored: trimmed, and with nothing that belongs to another outcome. Refuses one that lacks
 * a part (`missingParts`), clauses as `validateClauses` refuses them, adopting as it stands what says something else
 * than the proposal, clauses of a matter that was withdrawn, an election of a blank name or of the same person twice,
 * and a day that is none or that is before the meeting.
 */
export function checkDecision(draft: Decision, { meetingDay, proposed }: DecidedOn): Decision | Refused {
  const clauses = validateClauses(draft.clauses);
  if (clauses instanceof Refused) return clauses;
  const decision = ofItsOutcome({ ...draft, clauses });
  const [missing] = missingParts(decision, proposed);
  if (missing) return refusedAs(missing);

  const { outcome, dueDate, elected } = decision;
  if (outcome === "adopted" && proposed && saysOtherwise(proposed, clauses)) return new Refused("decision.changedFromProposal");
  if (outcome === "withdrawn" && clauses.length > 0) return new Refused("decision.withdrawnHasClauses");
  if (dueDate !== null && !isDay(dueDate)) return new Refused("decision.noSuchDay");
  if (dueDate !== null && dueDate < meetingDay) return new Refused("decision.dueBeforeMeeting", { day: dueDate });
  return wrongElection(elected) ?? decision;
}

function ofItsOutcome(draft: Decision): Decision {
  const { outcome } = draft;
  const text = (said: string | null) => said?.trim() || null;
  const comesBack = outcome === "deferred" || outcome === "referredBack";
  return {
    ...draft,
    lead: draft.lead.trim(),
    changes: outcome === "adoptedWithChanges" ? draft.changes.trim() : "",
    toFindOut: outcome === "referredBack" ? text(draft.toFindOut) : null,
    deferredTo: outcome === "deferred" ? text(draft.deferredTo) : null,
    dueDate: comesBack ? text(draft.dueDate) : null,
    elected: outcome === "elected" ? draft.elected.map((one) => ({ ...one, name: one.name.trim() })) : [],
  };
}

function wrongElection(elected: readonly Elected[]): Refused | null {
  const wrong = elected.find(({ name, personId }, place) => {
    const earlier = elected.slice(0, place);
    return earlier.some((other) => (personId === null || other.personId === null ? other.name === name : other.personId === personId));
  });
  if (elected.some(({ name }) => name === "")) return new Refused("decision.electedNameMissing");
  return wrong ? new Refused("decision.electedTwice", { name: wrong.name }) : null;
}

function refusedAs(missing: MissingPart): Refused {
  switch (missing) {
    case "substance":
      return new Refused("decision.substanceMissing");
    case "changes":
      return new Refused("decision.changesMissing");
    case "toFindOut":
      return new Refused("decision.toFindOutMissing");
    case "deferredTo":
      return new Refused("decision.deferredToMissing");
    case "statement":
      return new Refused("decision.statementMissing");
    case "elected":
      return new Refused("decision.electedMissing");
  }
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}
