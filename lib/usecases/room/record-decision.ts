import { z } from "zod";
import { deleteDecision, orderDecisions, proposedClauses, saveDecision } from "#lib/data/decision.ts";
import { newId } from "#lib/data/id.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { checkDecision } from "#lib/domain/decision/check-decision.ts";
import { type Decision, newDecision, outcomes } from "#lib/domain/decision/decision.ts";
import { withDecision } from "#lib/domain/decision/treatment.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { clausesShape } from "../clause/clause-shape.ts";
import type { ActContext } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { acceptDeciding, atItem } from "./at-item.ts";

const sentence = z.string().max(10_000, "decision.tooLong");

export const recordDecisionShape = z.strictObject({
  meetingId: z.uuid(),
  itemId: z.uuid(),
  /** Null for a new decision; otherwise which one, and the version it was changed from. */
  stored: z.strictObject({ id: z.uuid(), version: z.int().positive() }).nullable(),
  outcome: z.enum(outcomes),
  lead: sentence.default(""),
  clauses: clausesShape.default([]),
  proposalVersionId: z.uuid().nullable().default(null),
  changes: sentence.default(""),
  toFindOut: sentence.nullable().default(null),
  deferredTo: sentence.nullable().default(null),
  dueDate: z.string().max(10, "decision.noSuchDay").nullable().default(null),
  elected: z
    .array(z.strictObject({ personId: z.uuid().nullable(), name: z.string().max(200, "decision.tooLong"), as: z.enum(["ordinary", "substitute"]) }))
    .max(100)
    .default([]),
});

/**
 * Records a decision on an item, or changes one. Gives its id. Refuses one that lacks what its outcome needs, one on a
 * proposal the meeting hasn't before it, a new one while the meeting is adjourned or on an item that is withdrawn or
 * hasn't been agreed to, and a change of one that someone else has changed since (DOMAIN.md §3, "Outcome").
 */
export async function recordDecision(context: ActContext, input: z.infer<typeof recordDecisionShape>) {
  const { meetingId, itemId, stored, ...said } = input;
  return atItem(context, { act: "decision.record", meetingId, itemId }, async (at) => {
    const { tx, workspaceId, actor, meeting, decisions } = at;
    // What has been decided can be worded better during a break.
    if (!stored) await acceptDeciding(at);
    const earlier = decisions.find(({ id }) => id === stored?.id);
    if (stored && !earlier) throw new Refused("decision.gone");
    if (stored && earlier) await refuseStale(tx, actor, earlier, stored.version);

    const proposed = said.proposalVersionId ? await proposedClauses(tx, workspaceId, itemId, said.proposalVersionId) : null;
    if (said.proposalVersionId && !proposed) throw new Refused("decision.proposalNotBefore");
    const draft: Decision = { id: stored?.id ?? newId(), ...said };
    const decision = accepted(checkDecision(draft, { meetingDay: stockholmDay(meeting.startsAt), proposed }));
    accepted(withDecision(decisions, decision));
    await saveDecision(tx, workspaceId, itemId, decision, actor.personId);
    return {
      value: { decisionId: decision.id },
      subject: { type: "decision", id: decision.id },
      facts: { outcome: decision.outcome },
      before: earlier,
      after: decision,
    };
  });
}

export const adoptProposalShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), proposalVersionId: z.uuid() });

/** Records in one act that a proposal is adopted as it stands; its clauses keep their ids. Gives the decision's id. */
export async function adoptProposal(context: ActContext, { meetingId, itemId, proposalVersionId }: z.infer<typeof adoptProposalShape>) {
  return atItem(context, { act: "decision.record", meetingId, itemId }, async (at) => {
    const { tx, workspaceId, actor, meeting, decisions } = at;
    await acceptDeciding(at);
    const proposed = await proposedClauses(tx, workspaceId, itemId, proposalVersionId);
    if (!proposed) throw new Refused("decision.proposalNotBefore");
    const draft: Decision = { ...newDecision(newId(), "adopted"), clauses: proposed, proposalVersionId };
    const decision = accepted(checkDecision(draft, { meetingDay: stockholmDay(meeting.startsAt), proposed }));
    accepted(withDecision(decisions, decision));
    await saveDecision(tx, workspaceId, itemId, decision, actor.personId);
    return {
      value: { decisionId: decision.id },
      subject: { type: "decision", id: decision.id },
      facts: { outcome: "adopted" },
      after: decision,
    };
  });
}

export const removeDecisionShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), decisionId: z.uuid() });

/** Takes away a decision that was recorded by mistake. */
export async function removeDecision(context: ActContext, { meetingId, itemId, decisionId }: z.infer<typeof removeDecisionShape>) {
  return atItem(context, { act: "decision.remove", meetingId, itemId }, async ({ tx, workspaceId, decisions }) => {
    const removed = decisions.find(({ id }) => id === decisionId);
    if (!removed) throw new Refused("decision.gone");
    await deleteDecision(tx, workspaceId, decisionId);
    const rest = decisions.filter(({ id }) => id !== decisionId);
    await orderDecisions(tx, workspaceId, rest.map(({ id }) => id));
    return { value: null, facts: { outcome: removed.outcome }, before: removed };
  });
}

export const moveDecisionShape = z.strictObject({ ...removeDecisionShape.shape, to: z.int().min(0) });

/** Moves a decision to a place among those of its item, counted from 0. */
export async function moveDecision(context: ActContext, { meetingId, itemId, decisionId, to }: z.infer<typeof moveDecisionShape>) {
  return atItem(context, { act: "decision.move", meetingId, itemId }, async ({ tx, workspaceId, decisions }) => {
    const ids = decisions.map(({ id }) => id);
    if (!ids.includes(decisionId)) throw new Refused("decision.gone");
    await orderDecisions(tx, workspaceId, ids.filter((id) => id !== decisionId).toSpliced(to, 0, decisionId));
    return { value: null };
  });
}
