import { z } from "zod";
import { proposedClauses, saveDecision } from "#lib/data/decision.ts";
import { newId } from "#lib/data/id.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { checkDecision } from "#lib/domain/decision/check-decision.ts";
import type { Decision } from "#lib/domain/decision/decision.ts";
import { decisionFromQuestions } from "#lib/domain/decision/from-questions.ts";
import { reasonsAgainstDeciding, refusalToDecide } from "#lib/domain/decision/treatment.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { questionOrder } from "#lib/domain/question/order.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "./at-matter.ts";

export const concludeShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid() });

/**
 * Writes the decisions that follow from the questions put: the merged clauses, what was referred back or deferred, who
 * was elected. Gives their ids. Refused while a question is open, twice, and as any decision would be.
 */
export async function conclude(context: ActContext, { meetingId, itemId }: z.infer<typeof concludeShape>) {
  return atMatter(context, { act: "question.conclude", meetingId, itemId, policy: "question.put", during: "recording" }, async (at) => {
    const { tx, workspaceId, meeting, item, divided, treatment, actor } = at;
    if (treatment.isDecided) throw new Refused("question.decided");
    accepted(refusalToDecide(reasonsAgainstDeciding(meeting, item, quorumOn(divided.presence, divided.item))));
    const byMinority = questionOrder(treatment).some((step) => step.state === "decided" && step.by === "minority");
    const decisions: Decision[] = [];
    for (const draft of accepted(decisionFromQuestions(treatment))) {
      const decision = await checked(at, { id: newId(), ...draft });
      await saveDecision(tx, workspaceId, itemId, decision, actor.personId, { byMinority });
      decisions.push(decision);
    }
    const facts = { outcome: decisions[0]!.outcome };
    return { value: { decisionIds: decisions.map(({ id }) => id) }, subject: { type: "decision", id: decisions[0]!.id }, facts, after: decisions };
  });
}

/** Those elected are known by name to the questions; where the name is one at the meeting, the decision knows the person. */
async function checked({ tx, workspaceId, item, meeting, divided }: AtMatter, draft: Decision): Promise<Decision> {
  const proposed = draft.proposalVersionId ? await proposedClauses(tx, workspaceId, item.id, draft.proposalVersionId) : null;
  const personOf = (name: string) => divided.presence.participants.find((one) => one.name === name)?.personId ?? null;
  const elected = draft.elected.map((one) => ({ ...one, personId: one.personId ?? personOf(one.name) }));
  return accepted(checkDecision({ ...draft, elected }, { meetingDay: stockholmDay(meeting.startsAt), proposed }));
}
