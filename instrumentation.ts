/**
 * Runs once when the server starts. A stream that is open keeps the server from stopping, so the streams are closed
 * as soon as it is told to stop; the browsers connect again when it is back. What is in the queue is done from here, and what
 * changes of the public pages is heard.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { closeStreamsOnStop } = await import("#lib/queries/live/watch-meetings.ts");
    closeStreamsOnStop();
    const { renewPublicPages } = await import("#lib/queries/public/renewal.ts");
    renewPublicPages();
    const { workUntilStopped } = await import("#lib/jobs/work-until-stopped.ts");
    const { log, loggable } = await import("#lib/action/log.ts");
    workUntilStopped((error) => log.error(loggable(error), "the queue"));
  }
}
