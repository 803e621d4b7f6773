import { CannotStart } from "#prisma/cannot-start.ts";

/** What the signal of `stopSignal` aborts with. */
export const stopped = new Error("stopped by a signal");

/**
 * Gives a signal that aborts when someone asks us to stop. `npm start` passes SIGTERM on to the shell that it runs us
 * in, and the shell dies of it without a word to us: so under npm a parent that is gone means the same.
 */
export function stopSignal(underNpm: boolean): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort(stopped));
  const parent = process.ppid;
  if (underNpm) setInterval(() => process.ppid === parent || stop.abort(stopped), 250).unref();
  return stop.signal;
}

/**
 * Waits until the signal aborts, also where it did before anyone waited: one can be asked to stop in the moment one has
 * started. Throws `CannotStart` when the web server ends without anyone having asked for it.
 */
export async function untilStopped(exited: Promise<number | null>, signal: AbortSignal): Promise<void> {
  const asked = new Promise<"asked">((resolve) => {
    if (signal.aborted) resolve("asked");
    else signal.addEventListener("abort", () => resolve("asked"), { once: true });
  });
  const first = await Promise.race([asked, exited]);
  if (first !== "asked" && !signal.aborted) throw new CannotStart(`Webbservern avslutades oväntat (kod ${first}): läs vad den skrev ovan.`);
}
