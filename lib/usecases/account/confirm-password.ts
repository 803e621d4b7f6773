import { lockAccount } from "#lib/data/account.ts";
import { keyedDigest } from "#lib/data/keyed-digest.ts";
import { passwordMatches } from "#lib/data/password-hash.ts";
import { attemptSucceeded, failuresSince, forgetAttempt, noteAttempt } from "#lib/data/sign-in-attempt.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { attemptWindow, minutesToWait } from "#lib/data/attempt-limits.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Makes sure that it is the person who acts, by the password given anew. Refuses a wrong one, an account that is closed or
 * has none, and further attempts past the limits of the sign-in. It runs before the act's own transaction, so that a
 * failed attempt is counted whatever becomes of the act.
 */
export async function confirmPassword(personId: string, password: string, now: Date): Promise<void> {
  const attempt = { addressDigest: keyedDigest("signing person", personId), originDigest: keyedDigest("signing origin", personId), at: now };
  const id = await noteAttempt(attempt);
  const minutes = minutesToWait(await failuresSince(attempt, new Date(now.getTime() - attemptWindow)), now);
  if (minutes > 0) {
    await forgetAttempt(id);
    throw new Refused("approval.tooManyAttempts", { minutes });
  }
  const account = await inSharedTransaction((tx) => lockAccount(tx, personId));
  if (!account || account.disabledAt) throw new Refused("auth.signedOut");
  if (account.passwordHash === null) throw new Refused("approval.noPassword");
  if (!(await passwordMatches(password, account.passwordHash))) throw new Refused("approval.passwordWrong");
  await attemptSucceeded(id, attempt);
}
