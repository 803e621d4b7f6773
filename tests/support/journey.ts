import { expect, test as base } from "playwright/test";
import { expectAccessible } from "./axe.ts";
import { startInstallation } from "./installation.ts";

type Options = {
  /** Errors on the console that the journey is meant to meet, such as a refused sign-in. */
  expectedErrors: RegExp[];
};

type WorkerOptions = {
  /** A name for what these journeys need alone: an installation in which no other file's journeys have changed anything. */
  alone: string;
};

/**
 * A test against an installation with the demonstration in it, in which any error on the browser's console fails it when
 * the journey has come to its end. Journeys that run beside each other have an installation each, so that nothing one
 * does is in the way of another; where the configuration has an address, what answers there is tried.
 */
export const test = base.extend<Options & { cleanConsole: void }, WorkerOptions & { installation: string }>({
  // Journeys with another value of an option like this never share a worker, and each worker has an installation.
  alone: ["", { option: true, scope: "worker" }],
  installation: [
    // oxlint-disable-next-line no-empty-pattern -- what a fixture needs is read from this pattern, and this one needs nothing
    async ({}, use, { project }) => {
      const running = project.use.baseURL;
      if (running) return use(running);
      await using installation = await startInstallation("demonstration");
      await use(installation.address);
    },
    { scope: "worker", timeout: 330_000 },
  ],
  baseURL: async ({ installation }, use) => use(installation),
  expectedErrors: [[], { option: true }],
  cleanConsole: [
    async ({ page, browser, expectedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => expectedErrors.some((expected) => expected.test(text)) || errors.push(text);
      page.on("console", (message) => message.type() === "error" && note(message.text()));
      page.on("pageerror", (error) => note(String(error)));
      await use();
      expect(errors, "errors on the browser's console").toEqual([]);
      // The others who took part, who would go on listening to their meeting while the next journey is made.
      for (const context of browser.contexts()) if (context !== page.context()) await context.close();
    },
    { auto: true },
  ],
});

export { expect, expectAccessible };
