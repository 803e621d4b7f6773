import type { Clause } from "#lib/domain/clause/clause.ts";
import { contentOf, readsTheSame } from "#lib/domain/clause/content.ts";
import { clausesDiffer } from "#lib/domain/clause/diff.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { longestClause, validateClauses } from "#lib/domain/clause/validate.ts";
import { isDay } from "#lib/domain/day.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Amendment, Moved } from "./motion.ts";
import { clauseBeforeMeeting, type MovedOn } from "./moved-on.ts";

/**
 * Gives what is moved as it is kept: texts trimmed, clauses without their "att", and a change tied to the version that
 * the meeting has before it. Refuses a proposal that isn't before the meeting, a change that `checkAmendment` refuses,
 * clauses as `validateClauses` refuses them and none at all, an alternative that reads as a proposal, and a referral
 * back or a deferral that doesn't say what is to be found out or to when, or whose day is none or before the meeting.
 */
export function checkMoved(moved: Moved, on: MovedOn): Moved | Refused {
  switch (moved.kind) {
    case "reject":
      return moved;
    case "approve":
      return isBefore(moved.proposalVersionId, on) ? moved : new Refused("motion.proposalReplaced");
    case "amend": {
      const amendment = checkAmendment(moved.amendment, on);
      return amendment instanceof Refused ? amendment : { kind: "amend", amendment };
    }
    case "add":
    case "alternative": {
      const clauses = checkOwnClauses(moved.clauses, on);
      if (clauses instanceof Refused) return clauses;
      const isProposed = on.proposals.some((proposal) => !clausesDiffer(proposal.clauses, clauses));
      return moved.kind === "alternative" && isProposed ? new Refused("motion.sameAsProposal") : { ...moved, clauses };
    }
    case "referBack": {
      const toFindOut = said(moved.toFindOut, new Refused("motion.toFindOutMissing"));
      if (toFindOut instanceof Refused) return toFindOut;
      return wrongDay(moved.dueDate, on) ?? { ...moved, toFindOut };
    }
    case "defer": {
      const to = said(moved.to, new Refused("motion.deferToMissing"));
      if (to instanceof Refused) return to;
      return wrongDay(moved.dueDate, on) ?? { ...moved, to };
    }
  }
}

/**
 * Gives a change as it is kept. The clause is looked for in all that is before the meeting, since a new version may have
 * come since the change was drafted; then it has to read as it did. Refuses one that is gone (`motion.clauseGone`, with
 * what it read) or reads differently (`motion.clauseChanged`, with its number and what it reads now), one that would
 * read as before (`motion.changesNothing`), and striking all there is, which is to move rejection (`motion.strikesAll`).
 */
export function checkAmendment(amendment: Amendment, { proposals }: MovedOn): Amendment | Refused {
  const found = clauseBeforeMeeting(proposals, amendment.proposalVersionId, amendment.clauseId);
  if (!found) return new Refused("motion.clauseGone", { was: amendment.before.text });
  const { proposal, placed } = found;
  if (!readsTheSame(placed.clause, amendment.before)) return new Refused("motion.clauseChanged", { label: placed.label, now: placed.clause.text });

  const kept = { ...amendment, proposalVersionId: proposal.versionId, before: contentOf(placed.clause) };
  if (amendment.after === null) {
    const isAll = placed.depth === 1 && proposal.clauses.length === 1;
    return isAll ? new Refused("motion.strikesAll") : { ...kept, after: null };
  }
  const after = checkContent({ ...amendment.after, id: amendment.clauseId, children: [] });
  if (after instanceof Refused) return after;
  if (readsTheSame(placed.clause, after)) return new Refused("motion.changesNothing", { label: placed.label });
  return { ...kept, after: contentOf(after) };
}

function checkContent(clause: Clause): Clause | Refused {
  const checked = validateClauses([clause]);
  if (checked instanceof Refused) return clause.text.trim() === "" ? new Refused("motion.afterMissing") : checked;
  return checked[0] ?? clause;
}

function checkOwnClauses(clauses: readonly Clause[], { proposals }: MovedOn): readonly Clause[] | Refused {
  if (clauses.length === 0) return new Refused("motion.clausesMissing");
  const taken = new Set(proposals.flatMap((proposal) => flatten(proposal.clauses)).map(({ clause }) => clause.id));
  if (flatten(clauses).some(({ clause }) => taken.has(clause.id))) return new Refused("clause.duplicateId");
  return validateClauses(clauses);
}

function isBefore(versionId: string, { proposals }: MovedOn): boolean {
  return proposals.some((proposal) => proposal.versionId === versionId);
}

/** A text that says something: at least a word of three letters. */
function said(text: string, missing: Refused): string | Refused {
  const trimmed = text.trim();
  if (trimmed.length > longestClause) return new Refused("motion.tooLong", { limit: longestClause });
  return /\p{L}{3}/u.test(trimmed) ? trimmed : missing;
}

function wrongDay(day: string | null, { meetingDay }: MovedOn): Refused | null {
  if (day === null) return null;
  if (!isDay(day)) return new Refused("motion.noSuchDay");
  return day < meetingDay ? new Refused("motion.dueBeforeMeeting", { day }) : null;
}
