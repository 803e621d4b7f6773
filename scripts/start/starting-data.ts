import type { SignInHint } from "#prisma/sign-in-hint.ts";
import { runNode } from "../run-to-end.ts";

/** Loads the reference data, and the demonstration where it is wanted and the database is empty. Gives who can sign in. */
export async function loadStartingData(signal: AbortSignal): Promise<readonly SignInHint[]> {
  let hints: readonly SignInHint[] = [];
  await runNode(["scripts/load-data.ts"], { signal, onMessage: (message) => (hints = message as readonly SignInHint[]) });
  return hints;
}
