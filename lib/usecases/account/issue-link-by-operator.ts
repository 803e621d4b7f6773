import { ensureAccount, lockAccount } from "#lib/data/account.ts";
import { appendAuditEverywhere } from "#lib/data/audit-everywhere.ts";
import { createPasswordLink } from "#lib/data/password-link.ts";
import { personByEmail } from "#lib/data/person.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { linkExpires } from "#lib/domain/account/password-link.ts";
import { Refused } from "#lib/domain/refused.ts";

/**
 * Makes a link with which the person with the address sets a password, for whoever runs the installation: for one who
 * belongs to several workspaces, whom no one administrator may let in, and for the only administrator of one. Gives
 * its token this once. It is told in every workspace the person may enter. Refused for an unknown address and a
 * closed account.
 */
export async function issueLinkByOperator(email: string, now: Date): Promise<{ token: string; name: string; expiresAt: Date }> {
  return inSharedTransaction(async (tx) => {
    const person = await personByEmail(tx, email);
    if (!person) throw new Refused("members.unknownPerson");
    await ensureAccount(tx, person.id);
    const account = await lockAccount(tx, person.id);
    if (account?.disabledAt) throw new Refused("members.accountDisabled", { name: person.name });

    const expiresAt = linkExpires(Boolean(account?.passwordHash), now);
    const token = await createPasswordLink(tx, { personId: person.id, createdById: null, createdAt: now, expiresAt });
    const event = { act: "account.link", subject: { type: "person", id: person.id }, facts: { kind: "operator", name: person.name } };
    await appendAuditEverywhere(tx, person.id, { personId: null, name: "Driften" }, event, now);
    return { token, name: person.name, expiresAt };
  });
}
