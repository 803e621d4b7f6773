import { client } from "./client.ts";

/** The account that signs in with this e-mail address, or null. */
export async function accountByEmail(email: string) {
  const person = await client().person.findUnique({ where: { email }, include: { account: true } });
  return person?.account ? { ...person.account, name: person.name } : null;
}

/** The account that the identity provider knows by this subject, or null. */
export async function accountBySubject(oidcSubject: string) {
  return client().account.findUnique({ where: { oidcSubject } });
}

/** Ties the account to the identity provider's subject, the first time it signs in there. */
export async function bindSubject(personId: string, oidcSubject: string): Promise<void> {
  await client().account.update({ where: { personId }, data: { oidcSubject } });
}

/** Name, address and language of a person whose account is open; null for one who is disabled or unknown. */
export async function openAccount(personId: string) {
  const account = await client().account.findUnique({
    where: { personId },
    select: { disabledAt: true, language: true, person: { select: { id: true, name: true, email: true } } },
  });
  if (!account || account.disabledAt) return null;
  return { personId: account.person.id, name: account.person.name, email: account.person.email, language: account.language };
}

/** How many attempts have failed since the moment, on the address and from the origin (both as digests). */
export async function failedAttempts(addressDigest: string, originDigest: string, since: Date) {
  const failed = { succeeded: false, at: { gte: since } };
  const [onAddress, fromOrigin] = await Promise.all([
    client().signInAttempt.count({ where: { ...failed, addressDigest } }),
    client().signInAttempt.count({ where: { ...failed, originDigest } }),
  ]);
  return { onAddress, fromOrigin };
}

/** Notes an attempt, and forgets those older than a day. */
export async function noteAttempt(attempt: { addressDigest: string; originDigest: string; succeeded: boolean; at: Date }) {
  const dayBefore = new Date(attempt.at.getTime() - 24 * 60 * 60 * 1000);
  await client().signInAttempt.deleteMany({ where: { at: { lt: dayBefore } } });
  await client().signInAttempt.create({ data: attempt });
}
