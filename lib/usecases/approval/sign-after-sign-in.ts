import { z } from "zod";
import { holdsUntil } from "#lib/data/fresh-sign-in.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atVersion } from "./at-version.ts";
import { addSigned, signMinutesShape } from "./sign-minutes.ts";

export const signAfterSignInShape = signMinutesShape.omit({ password: true }).extend({
  /** What the fresh sign-in left: see `freshSignIn`. */
  proof: z.string().max(100, "approval.signInMissing"),
});

/**
 * Signs minutes as one of those asked, who has just signed in anew at the identity provider for this very signature, and perhaps
 * with a dissent noted. Refuses a sign-in that was for something else or by someone else, or too long ago. Gives the state.
 */
export async function signAfterSignIn(context: ActContext, { meetingId, versionId, proof, ...signing }: z.infer<typeof signAfterSignInShape>) {
  const { signatoryId, digest } = signing;
  const until = holdsUntil(proof, { personId: context.personId, versionId, signatoryId, digest });
  if (!until) throw new Refused("approval.signInMissing");
  if (context.now > until) throw new Refused("approval.signInTooOld");
  return atVersion(context, { act: "approval.sign", meetingId, versionId, policy: "approval.sign" }, (at) =>
    addSigned(at, { ...signing, method: { kind: "openId" } }),
  );
}
