import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Writes back into package-lock.json the packages for other platforms that npm left out. A registry mirror that holds
 * only its own platform's binaries makes `npm install` drop the rest from the lock, and `npm ci` then refuses the lock
 * on every machine. Run it after adding a package; a test fails while something is missing.
 */

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

/** The lock's packages by their path in node_modules. */
export type LockedPackages = Record<string, Entry>;

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The optional packages that the lock names but does not hold, ready to be added. Only exact versions are handled. */
export function missingPackages(packages: LockedPackages): LockedPackages {
  const missing: LockedPackages = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (holds(packages, path, name)) continue;
      missing[`node_modules/${name}`] = { version, ...platform(name), ...(entry.dev ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

function holds(packages: LockedPackages, from: string, name: string): boolean {
  const folders = [from];
  for (let folder = from; folder.includes("/node_modules/"); ) {
    folder = folder.slice(0, folder.lastIndexOf("/node_modules/"));
    folders.push(folder);
  }
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some((path) => path in packages);
}

function platform(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : words.some((word) => word.startsWith("gnu")) ? ["glibc"] : [];
  if (cpu.length !== 1) throw new Error(`${name} names no processor, so what it is for can't be told from its name`);
  return { cpu, ...(os.length ? { os } : {}), ...(os.includes("linux") && libc.length ? { libc } : {}) };
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, "..", "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: LockedPackages };
  const missing = missingPackages(lock.packages);
  const [root, ...rest] = Object.entries({ ...lock.packages, ...missing });
  if (!root) throw new Error("package-lock.json is empty");
  rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...rest]) }, undefined, 2)}\n`);
  console.log(`${Object.keys(missing).length} packages for other platforms written to package-lock.json`);
}
