import { hash, verify } from "@node-rs/argon2";

/** OWASP's recommendation for argon2id: 19 MiB of memory, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of the password, with its salt and cost in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one hashed. Where there is no hash (no such person, or one who signs in elsewhere)
 * the same work is done against a decoy, so that the time taken does not tell whether an address exists.
 */
export async function passwordMatches(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword("an account that does not exist");
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return matches && Boolean(passwordHash);
}
