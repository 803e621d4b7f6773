import { fromPrisma, PgBoss } from "pg-boss";
import { databaseUrl } from "#lib/env.ts";
import { beforeClosing } from "./client.ts";
import type { Tx } from "./transaction.ts";

/** Where the queue keeps its tables. */
export const queueSchema = "pgboss";

/** The queues, by what is done in each. A job carries ids and nothing else: whoever reads the queue learns no more. */
export const queues = { sendLetter: "letter-send", sweepLetters: "letter-sweep", remind: "approval-remind", newDay: "condition-new-day" } as const;

/** What is to be done with a letter; the job says which workspace to look in. */
export type LetterJob = Readonly<{ workspaceId: string; letterId: string }>;

const kept = globalThis as unknown as { attsatsQueue?: Promise<PgBoss> | undefined };

/** Puts jobs in, within the transactions it is given, and does none. Its one connection is for looking the queues up. */
function sender(): Promise<PgBoss> {
  kept.attsatsQueue ??= openSender();
  return kept.attsatsQueue;
}

async function openSender(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: databaseUrl(), max: 1, schema: queueSchema, migrate: false, supervise: false, schedule: false });
  boss.on("error", () => {}); // a connection that breaks is told by the job that couldn't be put in
  try {
    await boss.start();
  } catch (error) {
    kept.attsatsQueue = undefined;
    throw error;
  }
  beforeClosing(async () => {
    kept.attsatsQueue = undefined;
    await boss.stop({ graceful: false });
  });
  return boss;
}

/** Has a letter sent when the transaction is committed, or from the moment `from`; when it is rolled back there is no job. */
export async function queueLetter(tx: Tx, job: LetterJob, from: Date): Promise<void> {
  const boss = await sender();
  await boss.send(queues.sendLetter, job, { db: fromPrisma(tx), startAfter: from });
}
