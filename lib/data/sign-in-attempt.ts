import { client } from "./client.ts";
import { newId } from "./id.ts";

/** Who tried, as digests: the address typed and the network address it came from. */
export type Attempt = Readonly<{ addressDigest: string; originDigest: string; at: Date }>;

const day = 24 * 60 * 60 * 1000;

/** Notes an attempt as failed, gives its id, and forgets those older than a day. */
export async function noteAttempt(attempt: Attempt): Promise<string> {
  const id = newId();
  await client().signInAttempt.deleteMany({ where: { at: { lt: new Date(attempt.at.getTime() - day) } } });
  await client().signInAttempt.create({ data: { ...attempt, id, succeeded: false } });
  return id;
}

/** Forgets an attempt that was turned away untried. */
export async function forgetAttempt(id: string): Promise<void> {
  await client().signInAttempt.deleteMany({ where: { id } });
}

/** Replaces an attempt, noted as failed when it began, by one that succeeded. */
export async function attemptSucceeded(id: string, attempt: Attempt): Promise<void> {
  await client().$transaction([
    client().signInAttempt.deleteMany({ where: { id } }),
    client().signInAttempt.create({ data: { ...attempt, id: newId(), succeeded: true } }),
  ]);
}

/** The moments of the failures since `since`, the latest first, for each of the three things that are limited. */
export async function failuresSince({ addressDigest, originDigest }: Attempt, since: Date) {
  const rows = await client().$queryRaw<{ at: Date; address: boolean; origin: boolean; cleared: boolean }[]>`
    SELECT a.at, a."addressDigest" = ${addressDigest} AS address, a."originDigest" = ${originDigest} AS origin,
           EXISTS (SELECT FROM "SignInAttempt" s WHERE s.succeeded AND s.at >= a.at
                   AND s."addressDigest" = ${addressDigest} AND s."originDigest" = ${originDigest}) AS cleared
    FROM "SignInAttempt" a
    WHERE NOT a.succeeded AND a.at >= ${since} AND (a."addressDigest" = ${addressDigest} OR a."originDigest" = ${originDigest})
    ORDER BY a.at DESC LIMIT 500`;
  const moments = (kept: (typeof rows)[number][]) => kept.map((row) => row.at);
  return {
    /** On this address from this origin, since it last succeeded there. */
    onBoth: moments(rows.filter((row) => row.address && row.origin && !row.cleared)),
    onAddress: moments(rows.filter((row) => row.address)),
    fromOrigin: moments(rows.filter((row) => row.origin)),
  };
}
