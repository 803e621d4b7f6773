import type { SignInHint } from "#prisma/sign-in-hint.ts";
import { runNode } from "../run-to-end.ts";

/** Who can sign in with the demonstration's data, and the code that sets up an installation that is empty; null once it is set up. */
export type StartingPoint = Readonly<{ hints: readonly SignInHint[]; setupCode: string | null }>;

/** Loads the reference data, and the demonstration where it is wanted and the database is empty. */
export async function loadStartingData(signal: AbortSignal): Promise<StartingPoint> {
  let point: StartingPoint = { hints: [], setupCode: null };
  await runNode(["scripts/load-data.ts"], { signal, onMessage: (message) => (point = message as StartingPoint) });
  return point;
}
