import type { Clause } from "#lib/domain/clause/clause.ts";
import { validateClauses } from "#lib/domain/clause/validate.ts";
import { amended } from "#lib/domain/motion/amended.ts";
import { liveMotions } from "#lib/domain/question/live-motions.ts";
import { questionOrder, type QuestionStep } from "#lib/domain/question/order.ts";
import type { Matter, Option, QuestionKey } from "#lib/domain/question/question.ts";
import { kindOf, type Treatment } from "#lib/domain/question/treatment.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Decision, type Elected, newDecision, type Outcome } from "./decision.ts";

/** A decision as it follows from the questions, before it has an id. */
export type DraftDecision = Omit<Decision, "id">;

/** What the questions have carried: the questions that were put, without those that fell. */
type Carried = (key: QuestionKey) => readonly Option[];

/**
 * The decisions that follow from the questions once all are decided: one, or more where an addition stands alone after
 * a rejection or an election follows a decision. Changes are merged, additions come last, and every clause keeps its
 * id. Refuses when a question is still open (`question.stillOpen` says which), when there was none to put, and when
 * nothing was carried.
 */
export function decisionFromQuestions(treatment: Treatment): readonly DraftDecision[] | Refused {
  const steps = questionOrder(treatment);
  if (steps.length === 0) return new Refused("question.nothingToPut");
  const open = steps.find(({ state }) => state !== "decided" && state !== "falls");
  if (open) return new Refused("question.stillOpen", { question: kindOf(open.key) });

  const { matter } = treatment;
  const carried: Carried = (key) => carriedIn(steps, key);
  const later = postponed(matter, carried);
  if (later) return [later];
  const main = mainDecision(matter, steps);
  if (main instanceof Refused) return main;
  const decisions = [...main, ...election(carried)];
  return decisions.length > 0 ? decisions : new Refused("question.nothingCarried");
}

function carriedIn(steps: readonly QuestionStep[], key: QuestionKey): readonly Option[] {
  const step = steps.find((each) => each.key === key);
  return step?.state === "decided" ? step.carried : [];
}

function draft(outcome: Outcome, given: Partial<DraftDecision>): DraftDecision {
  const { id: _, ...blank } = newDecision("", outcome);
  return { ...blank, ...given };
}

/** Referred back with all that was asked for, or deferred to the earliest that was moved; by the earliest day. */
function postponed(matter: Matter, carried: Carried): DraftDecision | null {
  const [today] = carried("today");
  const [later] = today === "later" ? carried("laterHow") : [today];
  if (later === "referBack") {
    const moved = liveMotions(matter, "referBack").map((motion) => motion.moved);
    const toFindOut = [...new Set(moved.map((one) => one.toFindOut))].join("; ");
    return draft("referredBack", { toFindOut, dueDate: earliest(moved)[0]?.dueDate ?? null });
  }
  if (later === "defer") {
    const [first] = earliest(liveMotions(matter, "defer").map((motion) => motion.moved));
    return draft("deferred", { deferredTo: first?.to ?? null, dueDate: first?.dueDate ?? null });
  }
  return null;
}

/** Those with a day first, the earliest before the others; those without in the order they were moved. */
function earliest<Dated extends { readonly dueDate: string | null }>(moved: readonly Dated[]): readonly Dated[] {
  const dayOf = ({ dueDate }: Dated) => dueDate ?? "9999-12-31";
  return moved.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** What became of the proposals, with the changes and the additions that were carried. */
function mainDecision(matter: Matter, steps: readonly QuestionStep[]): readonly DraftDecision[] | Refused {
  const [main] = carriedIn(steps, "main");
  const added = carriedAdditions(matter, steps);
  const proposal = matter.proposals.find(({ versionId }) => main === `proposal:${versionId}`);
  if (proposal) {
    const changed = amended(proposal.clauses, carriedAmendments(matter, steps));
    if (changed instanceof Refused) return changed;
    return withClauses(proposal.versionId, proposal.clauses, changed, added);
  }
  if (main === "reject") {
    const rejected = draft("rejected", { proposalVersionId: matter.proposals[0]?.versionId ?? null });
    return [rejected, ...adopted(added)];
  }
  const alternative = liveMotions(matter, "alternative").find(({ id }) => main === `motion:${id}`);
  return adopted([...(alternative?.moved.clauses ?? []), ...added]);
}

/** A proposal of which nothing is left, since all its clauses were struck one by one, has been rejected. */
function withClauses(
  proposalVersionId: string,
  proposed: readonly Clause[],
  changed: readonly Clause[],
  added: readonly Clause[],
): readonly DraftDecision[] | Refused {
  const clauses = validateClauses([...changed, ...added]);
  if (clauses instanceof Refused) return clauses;
  if (proposed.length > 0 && clauses.length === 0) return [draft("rejected", { proposalVersionId })];
  const isAsProposed = added.length === 0 && JSON.stringify(changed) === JSON.stringify(proposed);
  return [draft(isAsProposed ? "adopted" : "adoptedWithChanges", { proposalVersionId, clauses })];
}

function adopted(clauses: readonly Clause[]): readonly DraftDecision[] {
  return clauses.length > 0 ? [draft("adopted", { clauses })] : [];
}

/** The carried changes, in the order they were carried. */
function carriedAmendments(matter: Matter, steps: readonly QuestionStep[]) {
  const amendments = liveMotions(matter, "amend");
  return steps
    .filter(({ key }) => kindOf(key) === "clause")
    .flatMap(({ key }) => carriedIn(steps, key))
    .flatMap((option) => amendments.filter(({ id }) => option === `motion:${id}`).map(({ moved }) => moved.amendment));
}

/** The clauses of the additions that were carried, in the order they were carried. */
function carriedAdditions(matter: Matter, steps: readonly QuestionStep[]): readonly Clause[] {
  const additions = liveMotions(matter, "add");
  return steps
    .filter(({ key }) => kindOf(key) === "addition")
    .flatMap(({ key }) => carriedIn(steps, key))
    .flatMap((option) => additions.filter(({ id }) => option === `motion:${id}`).flatMap(({ moved }) => moved.clauses));
}

function election(carried: Carried): readonly DraftDecision[] {
  const asElected = (option: Option, as: Elected["as"]): Elected => ({ personId: null, name: option.slice("name:".length), as });
  const elected = [
    ...carried("election:ordinary").map((option) => asElected(option, "ordinary")),
    ...carried("election:substitute").map((option) => asElected(option, "substitute")),
  ];
  return elected.length > 0 ? [draft("elected", { elected })] : [];
}
