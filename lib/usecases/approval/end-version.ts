import { z } from "zod";
import { addVersionEnd } from "#lib/data/approval.ts";
import { recall, refuse } from "#lib/domain/approval/refuse.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atVersion } from "./at-version.ts";

const reason = z.string().trim().min(1, "approval.reasonMissing").max(2000, "approval.tooLong");

export const refuseMinutesShape = z.strictObject({
  meetingId: z.uuid(),
  versionId: z.uuid(),
  signatoryId: z.uuid(),
  reason,
  /** The §§ that are refused; null for all of it. */
  paragraphs: z.array(z.int().min(1)).max(1000).nullable(),
});

/** Refuses to sign minutes, or single §§ of them, with the reason. A new version can then be made; this one stays, with why. */
export async function refuseMinutes(context: ActContext, { meetingId, versionId, ...refusing }: z.infer<typeof refuseMinutesShape>) {
  return atVersion(context, { act: "approval.refuse", meetingId, versionId, policy: "approval.sign" }, async ({ tx, workspaceId, actor, versions, now }) => {
    const refused = accepted(refuse(versions, versionId, { ...refusing, done: { by: actor.personId, at: now } }));
    await addVersionEnd(tx, workspaceId, versionId, refused.ended!);
    const { reason: because, paragraphs } = refusing;
    const facts = { reason: because, whole: paragraphs === null ? "yes" : "no", paragraphs: paragraphSpan(paragraphs ?? []) };
    return { value: null, facts, after: refused };
  });
}

export const recallMinutesShape = z.strictObject({ meetingId: z.uuid(), versionId: z.uuid(), reason });

/** Takes a version back before all have signed, with the reason: what it froze can be mended again. */
export async function recallMinutes(context: ActContext, { meetingId, versionId, reason: because }: z.infer<typeof recallMinutesShape>) {
  return atVersion(context, { act: "approval.recall", meetingId, versionId, policy: "approval.request" }, async ({ tx, workspaceId, actor, versions, now }) => {
    const recalled = accepted(recall(versions, versionId, { reason: because, done: { by: actor.personId, at: now } }));
    await addVersionEnd(tx, workspaceId, versionId, recalled.ended!);
    return { value: null, facts: { reason: because }, after: recalled };
  });
}
