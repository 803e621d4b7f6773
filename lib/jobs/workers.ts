import { PgBoss } from "pg-boss";
import { type LetterJob, queues, queueSchema } from "#lib/data/queue.ts";
import { everyWorkspace } from "#lib/data/workspace.ts";
import { databaseUrl, env } from "#lib/env.ts";
import { remindToSign } from "#lib/usecases/approval/remind-to-sign.ts";
import { remindToReport } from "#lib/usecases/assignment/remind-to-report.ts";
import { recomputeByDay } from "#lib/usecases/condition/recompute-by-day.ts";
import { sendLetter } from "#lib/usecases/letter/send-letter.ts";
import { sweepLetters } from "#lib/usecases/letter/sweep-letters.ts";
import { renewPublicFiles } from "#lib/usecases/publication/renew-public-files.ts";
import { remindToReply } from "#lib/usecases/recommendation/remind-to-reply.ts";
import { handOver } from "./mail-server.ts";

/**
 * Letters are taken up ten at a time, and then at once the next ten; each of the two that work hands them over one after the
 * other. A job is told of when it is put in; those that are to wait are looked for every five seconds.
 */
const pace = { batchSize: 10, burstWhenBatchFull: true, localConcurrency: 2, notifyPollingIntervalSeconds: 5, pollingIntervalSeconds: 5 };

/** What a running worker's errors are told to. */
type Log = (error: unknown) => void;

/**
 * Starts doing what is in the queue: letters, where a mail server is set, and what comes at set times. Any number of
 * servers may do so side by side. Gives the function that stops it, which lets what is being done come to its end.
 */
export async function startWorkers(tell: Log): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: queueSchema,
    max: 4,
    application_name: "attsats",
    // The tables are the owner's affair (prisma/queue.ts), and so are their indexes.
    migrate: false,
    reindex: false,
    useListenNotify: true,
  });
  boss.on("error", tell);
  try {
    await boss.start();
    await takeUp(boss, tell);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return () => boss.stop({ graceful: true, timeout: 8000 });
}

async function takeUp(boss: PgBoss, tell: Log): Promise<void> {
  const { mail } = env();
  if (mail) {
    await boss.work<LetterJob>(queues.sendLetter, pace, async (jobs) => {
      for (const { data } of jobs) await sendLetter(data, { handOver: (letter) => handOver(letter, mail), clock: () => new Date() });
    });
  }
  await boss.work(queues.sweepLetters, { batchSize: 1 }, async () => inEveryWorkspace((workspaceId) => sweepLetters(workspaceId, new Date()), tell));
  await boss.work(queues.newDay, { batchSize: 1 }, async () => {
    await inEveryWorkspace((workspaceId) => recomputeByDay(workspaceId, new Date()), tell);
    await inEveryWorkspace((workspaceId) => renewPublicFiles(workspaceId, new Date()), tell);
  });
  await boss.work(queues.remind, { batchSize: 1 }, async () => {
    await inEveryWorkspace((workspaceId) => remindToSign(workspaceId, new Date()), tell);
    await inEveryWorkspace((workspaceId) => remindToReply(workspaceId, new Date()), tell);
    await inEveryWorkspace((workspaceId) => remindToReport(workspaceId, new Date()), tell);
  });
}

/** One workspace that something is wrong with doesn't keep the others waiting. */
async function inEveryWorkspace(work: (workspaceId: string) => Promise<void>, tell: Log): Promise<void> {
  for (const workspaceId of await everyWorkspace()) await work(workspaceId).catch(tell);
}
