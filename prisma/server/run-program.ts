import { spawn } from "node:child_process";
import { environmentWith } from "#lib/env.ts";
import type { Account } from "./account.ts";

/** A program of PostgreSQL's ended with an error; the message is what it wrote. */
export class ProgramFailed extends Error {}

/**
 * Runs one of PostgreSQL's programs to its end and gives what it wrote. It ends when the program itself does, not
 * when what it left running closes its output. Throws `ProgramFailed` at any exit code but 0.
 */
export function runProgram(program: string, args: readonly string[], account: Account): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: "/", env: programEnvironment(), stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let written = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (written += text));
    child.once("error", reject);
    child.once("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve(written);
      else reject(new ProgramFailed(written.trim() || `${program} ended with exit code ${code}`));
    });
  });
}

/** What PostgreSQL's programs see of the environment: none of our secrets. Windows' own need theirs. */
export function programEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === "win32") return environmentWith({ LC_ALL: "C", PGCTLTIMEOUT: "300" });
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", PGCTLTIMEOUT: "300" } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;
}
