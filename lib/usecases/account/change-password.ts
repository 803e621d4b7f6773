import { z } from "zod";
import { lockAccount, savePassword } from "#lib/data/account.ts";
import { appendAuditEverywhere } from "#lib/data/audit-everywhere.ts";
import { hashPassword, passwordMatches } from "#lib/data/password-hash.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { checkPassword } from "#lib/domain/account/password.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";

export const changePasswordShape = z.strictObject({ current: z.string().max(1000), password: z.string() });

/**
 * Changes a person's own password and ends every session they have, this one too. Refused where the current one is
 * wrong or there is none, and for a new one that won't do.
 */
export async function changePassword(
  { personId, now }: { personId: string; now: Date },
  { current, password }: z.infer<typeof changePasswordShape>,
) {
  return inSharedTransaction(async (tx) => {
    const account = await lockAccount(tx, personId);
    if (!account || account.disabledAt) throw new Refused("auth.signedOut");
    if (!(await passwordMatches(current, account.passwordHash))) throw new Refused("auth.currentPasswordWrong");

    const checked = accepted(checkPassword(password, account.person));
    await savePassword(tx, personId, await hashPassword(checked), now);
    const by = { personId, name: account.person.name };
    await appendAuditEverywhere(tx, personId, by, { act: "account.password", subject: { type: "person", id: personId } }, now);
    return {};
  });
}
