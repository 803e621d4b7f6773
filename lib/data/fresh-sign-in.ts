import { timingSafeEqual } from "node:crypto";
import { keyedDigest } from "./keyed-digest.ts";

/** What one signs in anew for: one person's signature, as one of those asked, on one version with that digest. Worth nothing for any other. */
export type SignedInFor = { readonly personId: string; readonly versionId: string; readonly signatoryId: string; readonly digest: string };

/** How long a fresh sign-in may be signed with, in milliseconds: to read a page again and write a dissent. */
const holds = 10 * 60 * 1000;

/**
 * What shows that a person has signed in anew at the moment, for that signature and no other. It can't be used twice, since
 * one who has signed can't sign the same version again. Only this installation can make it.
 */
export function freshSignIn(what: SignedInFor, at: Date): string {
  return `${at.getTime()}.${digestOf(what, at.getTime())}`;
}

/** Until when such a proof can be signed with; null for one that was made for something else, or not here. */
export function holdsUntil(proof: string, what: SignedInFor): Date | null {
  const [, at, digest] = /^(\d{13})\.([\w-]{43})$/.exec(proof) ?? [];
  if (!at || !digest) return null;
  const isOurs = timingSafeEqual(Buffer.from(digest), Buffer.from(digestOf(what, Number(at))));
  return isOurs ? new Date(Number(at) + holds) : null;
}

function digestOf({ personId, versionId, signatoryId, digest }: SignedInFor, at: number): string {
  return keyedDigest("sign-in for a signature", [personId, versionId, signatoryId, digest, at].join(" "));
}
