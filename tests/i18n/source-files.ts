import { globSync, readFileSync } from "node:fs";

/** A file of the product that may hold words or refusals. */
export type SourceFile = { path: string; text: string };

/** Every file of the product that people wrote, tests and the generated client left out. */
export function sourceFiles(): SourceFile[] {
  return globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}", "prisma/**/*.ts", "scripts/**/*.ts"])
    .filter((path) => !path.startsWith("lib/data/generated") && !path.startsWith("lib/i18n/messages"))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
