import { createHmac } from "node:crypto";
import { accountByEmail, accountBySubject, bindSubject, failedAttempts, noteAttempt } from "#lib/data/account.ts";
import { secret } from "#lib/env.ts";
import { passwordMatches } from "./passwords.ts";

const window = 15 * 60 * 1000;
const limits = { onAddress: 8, fromOrigin: 60 };

/** What a sign-in attempt led to. `refused` says nothing of why: a wrong password and an unknown address are alike. */
export type SignIn = { outcome: "signedIn"; personId: string; name: string } | { outcome: "refused" } | { outcome: "tooMany" };

/**
 * Tries an address and a password. After 8 failures on one address, or 60 from one origin, within 15 minutes,
 * further attempts are turned away unread, whether the address exists or not.
 */
export async function signInWithPassword(email: string, password: string, origin: string, now: Date): Promise<SignIn> {
  const attempt = { addressDigest: digest(email.trim().toLowerCase()), originDigest: digest(origin), at: now };
  const failed = await failedAttempts(attempt.addressDigest, attempt.originDigest, new Date(now.getTime() - window));
  if (failed.onAddress >= limits.onAddress || failed.fromOrigin >= limits.fromOrigin) return { outcome: "tooMany" };

  const account = await accountByEmail(email.trim());
  const matches = await passwordMatches(password, account?.passwordHash);
  const succeeded = matches && account !== null && account.disabledAt === null;
  await noteAttempt({ ...attempt, succeeded });
  return succeeded ? { outcome: "signedIn", personId: account.personId, name: account.name } : { outcome: "refused" };
}

/**
 * The person the identity provider vouches for: known by subject since before, or by a verified e-mail address the
 * first time. Null for one who has no open account here: signing in never makes an account.
 */
export async function personFromProvider(claims: { sub: string; email?: string; email_verified?: boolean }): Promise<string | null> {
  const known = await accountBySubject(claims.sub);
  if (known) return known.disabledAt ? null : known.personId;
  if (!claims.email || claims.email_verified !== true) return null;
  const account = await accountByEmail(claims.email);
  if (!account || account.disabledAt || account.oidcSubject) return null;
  await bindSubject(account.personId, claims.sub);
  return account.personId;
}

/** A keyed digest, so that the table of attempts holds neither addresses nor what could be guessed back to them. */
function digest(value: string): string {
  return createHmac("sha256", secret()).update(value).digest("base64url");
}
