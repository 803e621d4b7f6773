import { createHash, randomBytes } from "node:crypto";
import { client } from "./client.ts";
import type { Tx } from "./transaction.ts";

/**
 * Makes a link for the person and gives its token, which is kept nowhere: of the 256 random bits only the digest is
 * stored. Links made before for the same person are no longer worth anything.
 */
export async function createPasswordLink(
  tx: Tx,
  link: { personId: string; createdById: string | null; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.passwordLink.updateMany({ where: { personId: link.personId, usedAt: null }, data: { usedAt: link.createdAt } });
  await tx.passwordLink.create({ data: { ...link, tokenDigest: digest(token) } });
  return token;
}

/** Whose password the link sets, where it can still be used; for the page, which changes nothing. */
export async function personOfLink(token: string, now: Date) {
  const link = await client().passwordLink.findUnique({
    where: { tokenDigest: digest(token), usedAt: null, expiresAt: { gt: now }, account: { disabledAt: null } },
    select: { account: { select: { passwordHash: true, person: { select: { name: true, email: true } } } } },
  });
  return link && { ...link.account.person, hasPassword: link.account.passwordHash !== null };
}

/** Uses the link up and gives whose it is; null where it is used, too old or unknown, also when two use it at once. */
export async function useUpPasswordLink(tx: Tx, token: string, now: Date): Promise<string | null> {
  const used = await tx.passwordLink.updateManyAndReturn({
    where: { tokenDigest: digest(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { personId: true },
  });
  return used[0]?.personId ?? null;
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
