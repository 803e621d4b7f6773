import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { grantsOf, insertGrant } from "#lib/data/grant.ts";
import { newId } from "#lib/data/id.ts";
import { addGrant as add, type GrantDraft, renewGrant } from "#lib/domain/grant/add.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { longestName } from "#lib/domain/funding/check-plan.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { writableCase } from "../case/writable-case.ts";
import { dayShape, optionalIdShape } from "../form-shapes.ts";
import { moneyShape, optionalMoneyShape } from "../funding/money-shape.ts";
import { type ActContext, perform } from "../perform.ts";

const day = dayShape("grant.dayMissing");

export const addGrantShape = z.strictObject({
  caseId: z.uuid(),
  funder: z.string().trim().min(1, "grant.funderMissing").max(longestName, "funding.nameTooLong"),
  purpose: z.string().trim().min(1, "grant.purposeMissing").max(1000, "grant.textTooLong"),
  from: day,
  to: day,
  appliedFor: moneyShape,
  deadline: day,
  coFunding: optionalMoneyShape,
  /** The application that this one goes on from; empty where it is a new one. */
  renewalOf: optionalIdShape("grant.unknown"),
});

/**
 * Adds an application for a grant that is to be made in a case, or renews one for another period. Gives its id. Refused for
 * all but the secretary, in a closed case, and as `addGrant` and `renewGrant` in lib/domain/grant.
 */
export async function addGrant(context: ActContext, { caseId, renewalOf, ...draft }: z.infer<typeof addGrantShape>): Promise<{ grantId: string }> {
  const act = renewalOf ? "grant.renew" : "grant.add";
  return perform(context, act, async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await writableCase(tx, actor, caseId, "grant.edit", context.now);
    if (stored.case.closing) throw new Refused("grant.caseClosed");
    const known = renewalOf ? await grantsOf(tx, workspaceId, [caseId]) : [];
    const grant = { id: newId(), caseId, renewalOf, ...accepted(renewalOf ? renewed(renewalOf, draft, known) : add(draft)) };

    await insertGrant(tx, workspaceId, grant, { byId: actor.personId, at: context.now });
    const facts = { funder: grant.funder, sum: Number(grant.appliedFor) / 100, from: grant.from, to: grant.to, day: grant.deadline };
    await appendAudit(tx, actor, { act, subject: { type: "grantApplication", id: grant.id }, caseId, facts, after: grant }, context.now);
    return { grantId: grant.id };
  });
}

function renewed(earlierId: string, draft: GrantDraft, known: readonly GrantApplication[]): GrantDraft | Refused {
  const earlier = known.find(({ id }) => id === earlierId);
  return earlier ? renewGrant(earlier, draft, known) : new Refused("grant.unknown");
}
