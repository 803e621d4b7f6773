import { z } from "zod";
import { addVersion, secretariesByName, versionsOf } from "#lib/data/approval.ts";
import { decisionsOfItems } from "#lib/data/decision.ts";
import { newId } from "#lib/data/id.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { type Approvable, type ApprovalPlan, type Asked, planApproval } from "#lib/domain/approval/plan-approval.ts";
import { requestApproval as request } from "#lib/domain/approval/request-approval.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting } from "../room/at-meeting.ts";
import { sealVersion } from "./seal-version.ts";
import { writeToAsked } from "./write-to-signatories.ts";

const numbers = z.array(z.int().min(1)).max(1000);

export const requestApprovalShape = z.strictObject({ meetingId: z.uuid(), unresolved: numbers.default([]) });

/**
 * Sends the minutes of a closed meeting for approval: renders what is to be signed, stores it with its digests, and asks
 * secretary, chair and adjusters. §§ that someone has refused can be left unresolved. Gives the version's id and number.
 */
export async function requestApproval(context: ActContext, { meetingId, unresolved }: z.infer<typeof requestApprovalShape>) {
  return ask(context, "approval.request", meetingId, { part: "ordinary", unresolved });
}

export const approveSingleShape = z.strictObject({ meetingId: z.uuid(), numbers });

/** Sends §§ for approval at once, while the meeting goes on, as a document of their own. */
export async function approveImmediately(context: ActContext, { meetingId, numbers: wanted }: z.infer<typeof approveSingleShape>) {
  return ask(context, "approval.requestImmediate", meetingId, { part: "immediate", numbers: wanted });
}

/** Sends for approval §§ that approved minutes left unresolved, now that they are settled. */
export async function approveRemaining(context: ActContext, { meetingId, numbers: wanted }: z.infer<typeof approveSingleShape>) {
  return ask(context, "approval.requestRemaining", meetingId, { part: "remaining", numbers: wanted });
}

async function ask(context: ActContext, act: string, meetingId: string, asked: Asked): Promise<{ versionId: string; number: number }> {
  return atMeeting(context, { act, meetingId, policy: "approval.request", during: "any" }, async (at) => {
    const { tx, workspaceId, actor, meeting, body, now } = at;
    const plan = await withSecretaries(at, accepted(planApproval(await approvable(at), asked)));
    const { sealed, stored } = await sealVersion(tx, workspaceId, at, plan, now);
    const version = request(plan, { meeting, body, sealed, requested: { by: actor.personId, at: now } }, newId);
    await addVersion(tx, workspaceId, version, stored);
    await writeToAsked(tx, workspaceId, at, version, version.signatories, version.requested);
    const span = paragraphSpan(version.paragraphs.filter(({ standing }) => standing === "sealed").map(({ number }) => number));
    return {
      value: { versionId: version.id, number: version.number },
      subject: { type: "minutesVersion", id: version.id },
      facts: { number: version.number, paragraphs: span, digest: version.digest },
      after: version,
    };
  });
}

async function approvable(at: AtMeeting): Promise<Approvable> {
  const { tx, workspaceId, meeting, body } = at;
  const presence = await loadPresence(tx, workspaceId, at);
  const { paragraphs } = await loadParagraphs(tx, workspaceId, meeting);
  const itemIds = paragraphs.flatMap(({ itemId }) => itemId ?? []);
  const decided = await decisionsOfItems(tx, workspaceId, itemIds);
  return {
    meeting,
    rules: body.rules,
    presence,
    paragraphs,
    decidedItemIds: itemIds.filter((id) => (decided.get(id) ?? []).length > 0),
    versions: await versionsOf(tx, workspaceId, meeting.id),
  };
}

/** One who kept the minutes and is listed by name alone is the workspace's secretary of that name. */
export async function withSecretaries({ tx, workspaceId }: Pick<AtMeeting, "tx" | "workspaceId">, plan: ApprovalPlan): Promise<ApprovalPlan> {
  const secretaries = await secretariesByName(tx, workspaceId);
  const known = plan.signatories.map((each) =>
    each.capacity === "secretary" ? { ...each, personId: each.personId ?? secretaries.get(each.name) ?? null } : each,
  );
  return { ...plan, signatories: known };
}
