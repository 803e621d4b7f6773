import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { type GrantStep, insertGrantStep } from "#lib/data/grant.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { apply, decide, withdraw } from "#lib/domain/grant/steps.ts";
import { accepted, type RefusalFacts, type Refused } from "#lib/domain/refused.ts";
import { dayShape } from "../form-shapes.ts";
import { moneyShape } from "../funding/money-shape.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableGrant } from "./writable-grant.ts";

const on = dayShape("grant.dayMissing");
const reference = z.string().trim().max(200, "grant.textTooLong");
const decidedReference = reference.min(1, "grant.referenceMissing");

export const applyForGrantShape = z.strictObject({ grantId: z.uuid(), on, reference });

export const decideGrantShape = z.discriminatedUnion("outcome", [
  z.strictObject({ grantId: z.uuid(), outcome: z.literal("granted"), on, sum: moneyShape, reference: decidedReference }),
  z.strictObject({ grantId: z.uuid(), outcome: z.literal("refused"), on, reference: decidedReference }),
], "grant.outcomeMissing");

export const withdrawGrantShape = z.strictObject({ grantId: z.uuid(), on, reason: z.string().trim().min(1, "grant.reasonMissing").max(1000, "grant.textTooLong") });

/** Records that an application has been sent. Refused for all but the secretary, and as `apply` in lib/domain/grant. */
export async function applyForGrant(context: ActContext, { grantId, ...applied }: z.infer<typeof applyForGrantShape>): Promise<void> {
  await record(context, { act: "grant.apply", grantId, step: { kind: "applied", ...applied } }, (grant, today) => apply(grant, applied, today));
}

/** Records what the funder decided. Refused for all but the secretary, and as `decide` in lib/domain/grant. */
export async function decideGrant(context: ActContext, { grantId, outcome, ...decided }: z.infer<typeof decideGrantShape>): Promise<void> {
  const decision = { outcome, sum: 0n, ...decided };
  await record(context, { act: "grant.decide", grantId, step: { kind: outcome, ...decided } }, (grant, today) => decide(grant, decision, today));
}

/** Records that an application is given up. Refused for all but the secretary, without a reason, and as `withdraw` in lib/domain/grant. */
export async function withdrawGrant(context: ActContext, { grantId, ...withdrawal }: z.infer<typeof withdrawGrantShape>): Promise<void> {
  await record(context, { act: "grant.withdraw", grantId, step: { kind: "withdrawn", ...withdrawal } }, (grant, today) => withdraw(grant, withdrawal, today));
}

type Step = Readonly<{ act: string; grantId: string; step: GrantStep }>;

async function record(context: ActContext, { act, grantId, step }: Step, rule: (grant: GrantApplication, today: string) => GrantApplication | Refused): Promise<void> {
  await perform(context, act, async (tx, actor) => {
    const before = await writableGrant(tx, actor, grantId, context.now);
    const after = accepted(rule(before, stockholmDay(context.now)));
    await insertGrantStep(tx, actor.workspace.id, grantId, step, { byId: actor.personId, at: context.now });
    await appendAudit(tx, actor, { act, subject: { type: "grantApplication", id: grantId }, caseId: before.caseId, facts: told(after, step), before, after }, context.now);
  });
}

/** What the history tells of a step; sums in kronor. */
function told({ funder }: GrantApplication, { kind, on: day, sum = 0n, reference: given = "", reason = "" }: GrantStep): RefusalFacts {
  return { funder, day, outcome: kind, sum: Number(sum) / 100, reference: given || "none", reason };
}
