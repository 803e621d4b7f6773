import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT, runNode } from "./run-to-end.ts";

/** Where the client is made. It is no part of a fresh checkout. */
export const CLIENT = join(ROOT, "lib", "data", "generated");
const STAMP = join(CLIENT, "schema.sha256");
const { resolve } = createRequire(import.meta.url);

/**
 * Generates the database client from the Prisma schema, unless it is already there for this schema and version.
 * The generator wants the path of a schema engine, which it never runs and would otherwise download: any program does.
 */
export async function generateClient(signal?: AbortSignal): Promise<"generated" | "up to date"> {
  const digest = schemaDigest();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) return "up to date";
  await runNode([resolve("prisma/build/index.js"), "generate", "--no-hints"], {
    environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    ...(signal ? { signal } : {}),
  });
  writeFileSync(STAMP, digest);
  return "generated";
}

function schemaDigest(): string {
  const { version } = JSON.parse(readFileSync(resolve("prisma/package.json"), "utf8")) as { version: string };
  return createHash("sha256").update(version).update(readFileSync(join(ROOT, "prisma", "schema.prisma"))).digest("hex");
}

if (process.argv[1] === import.meta.filename) {
  console.log((await generateClient()) === "generated" ? "Databasklienten är skapad." : "Databasklienten är aktuell.");
}
