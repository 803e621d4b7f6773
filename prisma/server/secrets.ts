import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";

/** What the embedded set-up keeps to itself: three passwords in the database, and what signs sessions. */
export type Secrets = Readonly<{ superuser: string; owner: string; app: string; session: string }>;

/**
 * The secrets of the data folder, made the first time, in a file that only its owner can read.
 * Throws `CannotStart` where there is a database but its passwords are gone.
 */
export function secretsOf(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  if (existsSync(join(folder, "postgres"))) {
    throw new CannotStart(`Lösenorden till databasen i ${folder} är borta: lägg tillbaka filen secrets.json ur en säkerhetskopia.`);
  }
  const made: Secrets = { superuser: random(), owner: random(), app: random(), session: random() };
  writeFileSync(`${file}.new`, JSON.stringify(made, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

function random(): string {
  return randomBytes(32).toString("base64url");
}
