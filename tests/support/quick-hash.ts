import { hash } from "@node-rs/argon2";

/** An argon2id hash of the password that is checked in no time, unlike the application's own: hundreds sign in the tests. */
export function quickHash(password: string): Promise<string> {
  return hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
}
