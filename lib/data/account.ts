import { client } from "./client.ts";
import type { Tx } from "./transaction.ts";

/** The account that signs in with this e-mail address, or null. */
export async function accountByEmail(email: string) {
  const person = await client().person.findUnique({ where: { email }, include: { account: true } });
  return person?.account ?? null;
}

/** The account that the identity provider knows by this subject, or null. */
export async function accountBySubject(oidcSubject: string) {
  return client().account.findUnique({ where: { oidcSubject } });
}

/** Ties the account to the identity provider's subject. False where it is already tied to one. */
export async function bindSubject(personId: string, oidcSubject: string): Promise<boolean> {
  const { count } = await client().account.updateMany({ where: { personId, oidcSubject: null }, data: { oidcSubject } });
  return count === 1;
}

/**
 * Who the person is whose account is open, and whether it has a password. Null for one who is disabled or unknown, and for a
 * session begun before the account's password was last changed.
 */
export async function openAccount(personId: string, sessionBegan: Date) {
  const account = await client().account.findUnique({
    where: { personId },
    select: { disabledAt: true, sessionsFrom: true, passwordHash: true, person: { select: { name: true, email: true } } },
  });
  if (!account || account.disabledAt || (account.sessionsFrom && sessionBegan < account.sessionsFrom)) return null;
  return { personId, ...account.person, hasPassword: account.passwordHash !== null };
}

/** The account as acts on it need it, locked until the commit. Null where the person has none. */
export async function lockAccount(tx: Tx, personId: string) {
  await tx.$executeRaw`SELECT FROM "Account" WHERE "personId" = ${personId}::uuid FOR UPDATE`;
  return tx.account.findUnique({
    where: { personId },
    select: { passwordHash: true, disabledAt: true, person: { select: { id: true, name: true, email: true } } },
  });
}

/** Sets the password, ends every session begun before the moment, and makes the person's unused links worthless. */
export async function savePassword(tx: Tx, personId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.account.update({ where: { personId }, data: { passwordHash, sessionsFrom: at } });
  await tx.passwordLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: at } });
}

/** Closes or opens the account; one that is closed is out at its next request. */
export async function saveDisabled(tx: Tx, personId: string, disabled: { at: Date; byId: string } | null): Promise<void> {
  await tx.account.update({
    where: { personId },
    data: { disabledAt: disabled?.at ?? null, disabledById: disabled?.byId ?? null },
  });
}

/** Gives the person an account without a password, where there is none. */
export async function ensureAccount(tx: Tx, personId: string): Promise<void> {
  await tx.account.createMany({ data: [{ personId }], skipDuplicates: true });
}
