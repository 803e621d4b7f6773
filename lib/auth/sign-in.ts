import { accountByEmail, accountBySubject, bindSubject } from "#lib/data/account.ts";
import { keyedDigest } from "#lib/data/keyed-digest.ts";
import { passwordMatches } from "#lib/data/password-hash.ts";
import { attemptSucceeded, failuresSince, forgetAttempt, noteAttempt } from "#lib/data/sign-in-attempt.ts";
import { attemptWindow, minutesToWait } from "#lib/data/attempt-limits.ts";

/** What a sign-in attempt led to. `refused` says nothing of why: a wrong password and an unknown address are alike. */
export type SignIn =
  | { outcome: "signedIn"; personId: string }
  | { outcome: "refused" }
  | { outcome: "tooMany"; minutes: number };

const longest = { email: 254, password: 1000 };

/**
 * Tries an address and a password, given by one at `origin` (a network address). Past the limits the attempt is
 * turned away untried, whether the address exists or not. It is noted before it is tried, so that many made at the
 * same moment are counted too.
 */
export async function signInWithPassword(email: string, password: string, origin: string, now: Date): Promise<SignIn> {
  const address = email.trim().toLowerCase();
  if (address.length > longest.email || password.length > longest.password || address.includes("\0")) return { outcome: "refused" };

  const attempt = { addressDigest: keyedDigest("sign-in address", address), originDigest: keyedDigest("sign-in origin", origin), at: now };
  const id = await noteAttempt(attempt);
  const minutes = minutesToWait(await failuresSince(attempt, new Date(now.getTime() - attemptWindow)), now);
  if (minutes > 0) {
    await forgetAttempt(id);
    return { outcome: "tooMany", minutes };
  }

  const account = await accountByEmail(address);
  const matches = await passwordMatches(password, account?.passwordHash);
  if (!matches || !account || account.disabledAt) return { outcome: "refused" };
  await attemptSucceeded(id, attempt);
  return { outcome: "signedIn", personId: account.personId };
}

/** What the identity provider says of a person. `sub` is unique within the provider only. */
export type ProviderClaims = { iss: string; sub: string; email?: string; email_verified?: boolean };

/**
 * The person the identity provider vouches for: known by subject since before, or by a verified e-mail address the
 * first time. Null for one who has no open account here: signing in never makes an account.
 */
export async function personFromProvider({ iss, sub, email, email_verified }: ProviderClaims): Promise<string | null> {
  // With its issuer: should the installation change provider, nobody is taken for another with the same number there.
  const subject = `${iss} ${sub}`;
  const known = await accountBySubject(subject);
  if (known) return known.disabledAt ? null : known.personId;
  if (!email || email_verified !== true) return null;
  const account = await accountByEmail(email);
  if (!account || account.disabledAt || !(await bindSubject(account.personId, subject))) return null;
  return account.personId;
}
