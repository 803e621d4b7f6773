import { defineConfig } from "playwright/test";
import { findBrowser } from "./scripts/test/browser.ts";

const executablePath = findBrowser();

/**
 * With each window, and so for each who takes part in a journey, a recent Chromium starts the page that its address bar
 * unfolds, which nobody sees here: a second of the processor's time.
 */
const UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"];
/** The switch takes the place of Playwright's own: of what that turns off, what could show on our pages. */
const OFF = [...UNSEEN, "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "OptimizationHints", "PaintHolding"];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/before-journeys.ts",
  outputDir: "test-results",
  // Each worker has a server and a database of its own; the journeys of one file run one after the other.
  workers: 3,
  fullyParallel: false,
  // A journey is many pages. These only end one that has come to a stop, also where the machine is slow and busy.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // With three at once on a busy machine something is now and then slower than anyone waits for. What passes only the
  // second time is told as such at the end, to be looked into: it may be the program.
  retries: 1,
  reporter: [["list"]],
  use: {
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    // A trace of every step takes a fifth of the time. It is asked for where one is needed: `npx playwright test tests/e2e/… --trace on`.
    screenshot: "only-on-failure",
    launchOptions: { args: [`--disable-features=${OFF.join(",")}`], ...(executablePath ? { executablePath } : {}) },
  },
});
