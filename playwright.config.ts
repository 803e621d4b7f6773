import { defineConfig } from "playwright/test";
import { env } from "./lib/env.ts";
import { findBrowser } from "./scripts/test/browser.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/journeys-server.ts",
  outputDir: "test-results",
  // One server, one database: the journeys run one after the other.
  workers: 1,
  fullyParallel: false,
  // A journey is many pages. These only end one that has come to a stop, also where the machine is slow and busy.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: env().publicUrl, // in a worker that is the address the set-up has put in the environment
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    trace: "retain-on-failure",
    launchOptions: executablePath ? { executablePath } : {},
  },
});
