import type { SignInHint } from "#prisma/sign-in-hint.ts";
import { runNode } from "../run-to-end.ts";

/** Loads the demonstration data where the database has none yet, and gives who can sign in. */
export async function demonstrate(signal: AbortSignal): Promise<readonly SignInHint[]> {
  let hints: readonly SignInHint[] = [];
  await runNode(["scripts/load-demonstration.ts"], { signal, onMessage: (message) => (hints = message as readonly SignInHint[]) });
  return hints;
}
