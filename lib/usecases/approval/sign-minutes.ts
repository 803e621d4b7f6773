import { z } from "zod";
import { addSignature, contentOfVersion, lockItems } from "#lib/data/approval.ts";
import { sign, type Signing } from "#lib/domain/approval/sign.ts";
import { versionState } from "#lib/domain/approval/minutes-version.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { confirmPassword } from "../account/confirm-password.ts";
import type { ActContext } from "../perform.ts";
import { publishErratum } from "../publication/publish-erratum.ts";
import { postNoticeOf } from "../public-notice/post-notice.ts";
import type { Told } from "../room/at-meeting.ts";
import { followErratum } from "../erratum/follow-erratum.ts";
import { type AtVersion, atVersion } from "./at-version.ts";
import { sealApproved } from "./seal-approved.ts";
import { contentDigestNow } from "./seal-version.ts";

export const digestShape = z.string().regex(/^[0-9a-f]{64}$/);
export const dissentShape = z.string().max(2000, "approval.tooLong").default("");

export const signMinutesShape = z.strictObject({
  meetingId: z.uuid(),
  versionId: z.uuid(),
  signatoryId: z.uuid(),
  /** Of what was shown. */
  digest: digestShape,
  dissent: dissentShape,
  password: z.string().min(1, "approval.passwordMissing").max(1000, "approval.passwordWrong"),
});

/**
 * Signs minutes as one of those asked, with the password given anew and perhaps a dissent noted. The first signature is
 * refused where the record has been changed since the version was made; from then on it can't be. Gives the state.
 */
export async function signMinutes(context: ActContext, { meetingId, versionId, password, ...signing }: z.infer<typeof signMinutesShape>) {
  await confirmPassword(context.personId, password, context.now);
  return atVersion(context, { act: "approval.sign", meetingId, versionId, policy: "approval.sign" }, (at) =>
    addSigned(at, { ...signing, method: { kind: "password" } }),
  );
}

/** Signs as the rule has it and stores the signature; the last one seals the file and puts up the notice. Used for what is signed here and on paper. */
export async function addSigned(at: AtVersion, given: Omit<Signing, "done">): Promise<Told<{ state: string }>> {
  const { tx, workspaceId, actor, versions, shown, now } = at;
  const signed = accepted(sign(versions, shown.id, { ...given, done: { by: actor.personId, at: now } }));
  // An erratum is made of what is frozen already, not of the record.
  if (shown.signatures.length === 0 && shown.part !== "erratum") await refuseChangedRecord(at);
  const signature = signed.signatures.at(-1)!;
  await addSignature(tx, workspaceId, shown.id, signature);
  const state = versionState(signed);
  const { name, capacity } = signed.signatories.find(({ id }) => id === given.signatoryId)!;
  const told = { name, capacity, state, dissent: signature.dissent === null ? "no" : "yes", digest: signature.digest };
  if (state !== "approved") return { value: { state }, facts: told, after: signed };
  // In the audit's chain too, so that a file or a whole version that is taken away is missed.
  const facts = { ...told, file: await sealApproved(tx, workspaceId, signed, now) };
  if (signed.part !== "erratum") return { value: { state }, facts, after: signed, followed: await postNoticeOf(at, signed) };
  await followErratum(at, signed);
  return { value: { state }, facts, after: signed, followed: await publishErratum(at, signed) };
}

async function refuseChangedRecord(at: AtVersion): Promise<void> {
  const { tx, workspaceId, meeting, shown } = at;
  await lockItems(tx, workspaceId, meeting.id);
  const stored = await contentOfVersion(tx, workspaceId, shown.id);
  // Those chosen later stand on the page of approval, not among the lines of the text itself.
  const asked = { ...shown, signatories: shown.signatories.filter(({ replacesId }) => replacesId === null) };
  const now = await contentDigestNow(tx, workspaceId, at, asked);
  if (now !== stored?.contentDigest) throw new Refused("approval.recordChanged");
}
