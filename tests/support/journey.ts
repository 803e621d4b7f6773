import { expect, test as base } from "playwright/test";
import { expectAccessible } from "./axe.ts";

type Options = {
  /** Errors on the console that the journey is meant to meet, such as a refused sign-in. */
  expectedErrors: RegExp[];
};

/** A test in which any error on the browser's console fails it, when the journey has come to its end. */
export const test = base.extend<Options & { cleanConsole: void }>({
  expectedErrors: [[], { option: true }],
  cleanConsole: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => expectedErrors.some((expected) => expected.test(text)) || errors.push(text);
      page.on("console", (message) => message.type() === "error" && note(message.text()));
      page.on("pageerror", (error) => note(String(error)));
      await use();
      expect(errors, "errors on the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, expectAccessible };
