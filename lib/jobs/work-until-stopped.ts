import { startWorkers } from "./workers.ts";

/** How long to wait before trying anew where the queue couldn't be reached, in milliseconds. */
const pause = 30_000;

/**
 * Does what is in the queue until the process is told to stop; a letter that is being handed over then gets as long as the
 * rest of the server takes to stop. Where the database can't be reached it is tried again until it can.
 */
export function workUntilStopped(tell: (error: unknown) => void): void {
  let stop: (() => Promise<void>) | undefined;
  let isStopped = false;
  const begin = async () => {
    if (isStopped) return;
    try {
      stop = await startWorkers(tell);
    } catch (error) {
      tell(error);
      setTimeout(() => void begin(), pause).unref();
    }
  };
  const end = () => {
    isStopped = true;
    stop?.().catch(tell);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  void begin();
}
