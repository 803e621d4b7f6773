import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a Node that is too old is told plainly, before any TypeScript is read", () => {
  const old = `data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "20.19.0" } })`;
  const run = spawnSync(process.execPath, ["--import", old, "--import", "./scripts/prepare-node.js", "scripts/no-such-file.ts"], { encoding: "utf8" });
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/^Attsats behöver Node 24, men detta är 20\.19\.0: .*\.\n$/);
});
