import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that need no database; the others start one, once per run. */
const PURE = ["domain", "policy", "documents", "i18n", "architecture", "components"].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Tests that put something else in a module's place: each has to be the first to import it. */
const REPLACING = ["tests/auth/**/*.test.ts"];

/** Run by other means: journeys by Playwright, measurements on request. */
const ELSEWHERE = ["tests/{e2e,bench,reliability}/**", "**/node_modules/**"];

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, which here would be half of them while a test waits for the database.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/same-seed.ts"],
    // What a file imports is kept for the next one: fetching it anew for each took more than half of the time.
    isolate: false,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, exclude: ELSEWHERE } },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/**/*.test.ts"],
          exclude: [...PURE, ...REPLACING, ...ELSEWHERE],
          globalSetup: "tests/support/global-setup.ts",
        },
      },
      {
        extends: true,
        test: { name: "replacing", include: REPLACING, isolate: true, globalSetup: "tests/support/global-setup.ts" },
      },
    ],
  },
});
