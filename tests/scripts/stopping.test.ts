import { describe, expect, test } from "vitest";
import { stopped, untilStopped } from "#scripts/start/stopping.ts";

describe("a server that is up goes on until", () => {
  const goesOn = new Promise<number | null>(() => {});

  test("someone asks it to stop", async () => {
    const stop = new AbortController();
    const done = untilStopped(goesOn, stop.signal);
    stop.abort(stopped);
    await expect(done).resolves.toBeUndefined();
  });

  test("it is waited for, where someone asked in the moment it had started", async () => {
    await expect(untilStopped(goesOn, AbortSignal.abort(stopped))).resolves.toBeUndefined();
  });

  test("the web server ends by itself, which is told with its code", async () => {
    await expect(untilStopped(Promise.resolve(7), new AbortController().signal)).rejects.toThrow("Webbservern avslutades oväntat (kod 7)");
  });
});
