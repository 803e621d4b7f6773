import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart } from "#prisma/cannot-start.ts";
import { buildIfNeeded, NEXT } from "../build.ts";
import { generateClient } from "../generate.ts";
import { ROOT, RunFailed, runNode } from "../run-to-end.ts";
import { findOrInstallBrowser } from "./browser.ts";

/** How many checks passed, how many of those only when they were tried again, and how many failed and were left out. A step that is one check counts as one. */
export type Count = { passed: number; again: number; failed: number; skipped: number };

/** Nothing counted yet. */
export const NONE: Count = { passed: 0, again: 0, failed: 0, skipped: 0 };

type Asked = Readonly<{ rest: readonly string[]; full: boolean }>;
type Step = Readonly<{ name: string; run: (asked: Asked) => Promise<Count> }>;

const PROGRAMS = {
  tsc: "typescript/bin/tsc",
  oxlint: "oxlint/bin/oxlint",
  vitest: "vitest/vitest.mjs",
  playwright: "playwright/cli.js",
};

/** What `npm test` does, in order. The first makes what the others read. */
export const STEPS: readonly Step[] = [
  { name: "generate", run: () => check(generate) },
  { name: "types", run: () => check(() => shown("tsc", ["--noEmit"])) },
  { name: "lint", run: ({ rest }) => check(() => shown("oxlint", ["--type-aware", ...rest])) },
  { name: "tests", run: runTests },
  { name: "build", run: () => check(buildIfNeeded) },
  { name: "journeys", run: runJourneys },
];

async function generate(): Promise<void> {
  await generateClient();
  await runNode([NEXT, "typegen"], { environment: { NEXT_TELEMETRY_DISABLED: "1" } });
}

async function runTests({ rest, full }: Asked): Promise<Count> {
  return counting(async (report) => {
    const environment = { ATTSATS_TESTS: full ? "full" : "tenth" };
    await shown("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...rest], environment);
  }, countOfVitest);
}

async function runJourneys({ rest }: Asked): Promise<Count> {
  return counting(async (report) => {
    const environment = { CHROMIUM_PATH: await findOrInstallBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    await shown("playwright", ["test", "--reporter=list,json", ...rest], environment);
  }, countOfPlaywright);
}

/** Runs what counts as one check. What it has to say against the code is shown; other errors are not for us to catch. */
async function check(work: () => Promise<unknown>): Promise<Count> {
  return { ...NONE, ...((await succeeds(work)) ? { passed: 1 } : { failed: 1 }) };
}

/** Runs a program that writes a report, and counts what is in it. One that fails without a failed test counts as one. */
async function counting(work: (report: string) => Promise<void>, count: (report: unknown) => Count): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "attsats-report-"));
  const report = join(folder, "report.json");
  try {
    const succeeded = await succeeds(() => work(report));
    const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : NONE;
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof RunFailed || error instanceof CannotStart)) throw error;
    console.error(error.message);
    return false;
  }
}

async function shown(program: keyof typeof PROGRAMS, args: readonly string[], environment: Record<string, string> = {}): Promise<void> {
  await runNode([join(ROOT, "node_modules", PROGRAMS[program]), ...args], { environment, shown: true });
}

function countOfVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, again: 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
}

function countOfPlaywright(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected + stats.flaky, again: stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
