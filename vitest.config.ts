import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that need no database; the others start one, once per run. */
const PURE = ["domain", "policy", "documents", "i18n", "architecture", "components"].map((folder) => `tests/${folder}/**/*.test.ts`);

/** Run by other means: journeys by Playwright, measurements on request. */
const ELSEWHERE = ["tests/{e2e,bench,reliability}/**", "**/node_modules/**"];

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, which here would be half of them while a test waits for the database.
    maxWorkers: availableParallelism(),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/same-seed.ts"],
    projects: [
      { extends: true, test: { name: "pure", include: PURE, exclude: ELSEWHERE } },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/**/*.test.ts"],
          exclude: [...PURE, ...ELSEWHERE],
          globalSetup: "tests/support/global-setup.ts",
        },
      },
    ],
  },
});
