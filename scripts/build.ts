import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env } from "#lib/env.ts";
import { generateClient } from "./generate.ts";
import { ROOT, runNode } from "./run-to-end.ts";

/** What the build is made from. The generated client follows from the schema, and is left out. */
const SOURCES = [
  "{app,components,lib,public}/**",
  "prisma/schema.prisma",
  "{instrumentation,proxy}.ts",
  "{next.config.js,postcss.config.mjs,package-lock.json}",
];
const DERIVED = "lib/data/generated/";

const { resolve } = createRequire(import.meta.url);

/** Where `next` itself begins, for running it as a program. */
export const NEXT = resolve("next/dist/bin/next");

/** Builds the application, unless what is built is made from the sources as they are now. */
export async function buildIfNeeded(signal?: AbortSignal): Promise<"built" | "up to date"> {
  const folder = join(ROOT, env().buildFolder);
  const stamp = join(folder, "sources.sha256");
  const digest = sourceDigest();
  if (existsSync(join(folder, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return "up to date";
  rmSync(stamp, { force: true });
  await runNode([NEXT, "build"], {
    environment: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    ...(signal ? { signal } : {}),
  });
  writeFileSync(stamp, digest);
  return "built";
}

function sourceDigest(): string {
  const digest = createHash("sha256");
  const paths = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith(DERIVED))
    .sort();
  for (const path of paths) {
    const file = join(ROOT, path);
    if (statSync(file).isFile()) digest.update(path).update("\0").update(readFileSync(file)).update("\0");
  }
  return digest.digest("hex");
}

if (process.argv[1] === import.meta.filename) {
  await generateClient();
  console.log((await buildIfNeeded()) === "built" ? "Programmet är byggt." : "Det byggda är aktuellt.");
}
