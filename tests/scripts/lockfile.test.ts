import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type LockedPackages, missingPackages } from "#scripts/complete-lockfile.ts";

test("the lock holds the packages of every platform, or `npm ci` would refuse it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: LockedPackages };
  expect(Object.keys(missingPackages(packages)), "run: npm run lockfile").toEqual([]);
});

test("a package that is missing is told with what its name says of the platform", () => {
  const packages = {
    "node_modules/engine": {
      dev: true,
      optionalDependencies: { "engine-linux-x64-musl": "1.2.3", "@engine/win32-arm64": "1.2.3", "engine-linux-x64-gnu": "1.2.3" },
    },
    "node_modules/engine/node_modules/engine-linux-x64-gnu": { version: "1.2.3" },
  };
  expect(missingPackages(packages)).toEqual({
    "node_modules/engine-linux-x64-musl": { version: "1.2.3", cpu: ["x64"], os: ["linux"], libc: ["musl"], dev: true, optional: true },
    "node_modules/@engine/win32-arm64": { version: "1.2.3", cpu: ["arm64"], os: ["win32"], dev: true, optional: true },
  });
});
