import { z } from "zod";
import { lockAccount, savePassword } from "#lib/data/account.ts";
import { appendAuditEverywhere } from "#lib/data/audit-everywhere.ts";
import { hashPassword } from "#lib/data/password-hash.ts";
import { useUpPasswordLink } from "#lib/data/password-link.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { checkPassword } from "#lib/domain/account/password.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";

export const setPasswordByLinkShape = z.strictObject({ token: z.string().max(100), password: z.string() });

/**
 * Sets the password of the person whose link it is, and ends the sessions they had. Gives the address to sign in
 * with. Refused for a link that is used, too old or void, for a closed account, and for a password that won't do;
 * then the link can still be used.
 */
export async function setPasswordByLink({ now }: { now: Date }, { token, password }: z.infer<typeof setPasswordByLinkShape>) {
  return inSharedTransaction(async (tx) => {
    const personId = await useUpPasswordLink(tx, token, now);
    const account = personId === null ? null : await lockAccount(tx, personId);
    if (!account || account.disabledAt) throw new Refused("auth.linkVoid");
    const { person } = account;

    const checked = accepted(checkPassword(password, person));
    await savePassword(tx, person.id, await hashPassword(checked), now);
    const by = { personId: person.id, name: person.name };
    await appendAuditEverywhere(tx, person.id, by, { act: "account.password", subject: { type: "person", id: person.id } }, now);
    return { email: person.email };
  });
}
