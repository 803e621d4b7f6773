import { parseArgs } from "node:util";
import { SettingsRefused } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { type Count, NONE, STEPS } from "./test/steps.ts";

/**
 * `npm test`: everything, in order, and in the end one line with how many passed and failed. A step that fails does
 * not keep the next from running. `--only NAME` runs one step; what follows goes to its program:
 * `npm test -- --only tests tests/domain/clause`. `--full` runs large counts in full.
 */
async function test(): Promise<Count> {
  const { values, positionals } = parseArgs({
    options: { only: { type: "string" }, full: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const steps = values.only === undefined ? STEPS : STEPS.filter(({ name }) => name === values.only);
  if (steps.length === 0) throw new CannotStart(`Inget steg heter ${values.only}: välj ${STEPS.map(({ name }) => name).join(", ")}.`);

  const total = { ...NONE };
  const summary: string[] = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const count = await run({ rest: positionals, full: values.full });
    for (const key of ["passed", "again", "failed", "skipped"] as const) total[key] += count[key];
    summary.push(`${count.failed ? "✗" : "✓"} ${name.padEnd(10)} ${told(count).padEnd(36)} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${summary.join("\n")}\n`);
  console.log(told(total));
  return total;
}

function told({ passed, again, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}${again ? `, ${again} passed only when tried again` : ""}`;
}

try {
  const { failed } = await test();
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof CannotStart || error instanceof SettingsRefused ? error.message : error);
  process.exitCode = 1;
}
