import { spawn } from "node:child_process";
import { join } from "node:path";
import { environmentWith } from "#lib/env.ts";

/** The folder of the checkout. */
export const ROOT = join(import.meta.dirname, "..");

type Options = Readonly<{
  environment?: Readonly<Record<string, string | undefined>>;
  /** Ends the program when aborted. */
  signal?: AbortSignal;
  /** Lets the program write straight to the terminal, instead of being silent unless it fails. */
  shown?: boolean;
  /** Gets what the program sends over its channel (`process.send`). */
  onMessage?: (message: unknown) => void;
}>;

/** A program that we ran ended with an error; the message holds what it wrote. */
export class RunFailed extends Error {}

/**
 * Runs Node with the arguments, in the checkout, until it ends. Throws `RunFailed` at any exit code but 0, and the
 * signal's reason when it is aborted.
 */
export function runNode(args: readonly string[], { environment = {}, signal, shown = false, onMessage }: Options = {}): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environmentWith(environment),
    stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe", ...(onMessage ? ["ipc" as const] : [])],
  });
  if (onMessage) child.on("message", onMessage);
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (written += text));
  const end = () => child.kill("SIGTERM");
  signal?.addEventListener("abort", end, { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason as Error);
      else if (code === 0) resolve(written);
      else reject(new RunFailed(`${args[0]} ended with exit code ${code}\n${written}`));
    });
  });
}
