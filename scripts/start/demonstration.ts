import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SignInHint } from "#prisma/sign-in-hint.ts";
import { ROOT, runNode } from "../run-to-end.ts";

/** Loads the demonstration data where the database has none yet, and gives who can sign in. */
export async function demonstrate(signal: AbortSignal): Promise<readonly SignInHint[]> {
  if (!existsSync(join(ROOT, "prisma", "seed", "demonstration.ts"))) return [];
  let hints: readonly SignInHint[] = [];
  await runNode(["scripts/load-demonstration.ts"], { signal, onMessage: (message) => (hints = message as readonly SignInHint[]) });
  return hints;
}
