import { PgBoss } from "pg-boss";
import { queues, queueSchema } from "#lib/data/queue.ts";
import { APPLICATION_ROLE } from "./application-role.ts";
import { CannotStart } from "./cannot-start.ts";
import { connect } from "./connect.ts";

/** What the application does in the queue's tables: it puts jobs in, takes them out and tidies up. It makes no tables. */
const rights: readonly (readonly [privileges: string, tables: readonly string[]])[] = [
  ["SELECT, INSERT, UPDATE, DELETE", ["job", "job_common", "job_dependency", "warning", "queue_stats"]],
  ["SELECT, INSERT, UPDATE", ["queue"]],
  ["SELECT, UPDATE", ["schedule", "version"]],
  ["SELECT", ["subscription", "bam"]],
];

/**
 * Makes sure that the queue has its tables in the database at `ownerUrl`, its queues and its times, and that the
 * application's role may use them. Only the owner makes tables; the server runs the queue as it finds it.
 * Throws `CannotStart` where the owner may not make a schema.
 */
export async function ensureQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: queueSchema, max: 2, supervise: false, schedule: false, application_name: "attsats" });
  boss.on("error", () => {}); // a connection that breaks is told by the statement that needed it
  try {
    await boss.start();
    await defineQueues(boss);
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "42501") throw cause;
    throw new CannotStart(`Ägaren får inte skapa schemat ${queueSchema} för kön: kör GRANT CREATE ON DATABASE till rollen i DATABASE_ADMIN_URL som administratör.`, { cause });
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantRights(ownerUrl);
}

async function defineQueues(boss: PgBoss): Promise<void> {
  // What fails unexpectedly is tried again for days; what is expected to fail is told in the letter's own steps.
  const patient = { retryLimit: 100, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 3600, notify: true };
  // What comes at set times is done again at the next one, and need not pile up.
  const timed = { policy: "stately", retryLimit: 0, expireInSeconds: 900 } as const;
  await makeQueue(boss, queues.sendLetter, patient);
  await makeQueue(boss, queues.sweepLetters, timed);
  await makeQueue(boss, queues.remind, timed);
  await makeQueue(boss, queues.newDay, timed);
  const tz = "Europe/Stockholm";
  await boss.schedule(queues.sweepLetters, "*/5 * * * *", null, { tz });
  // Every hour of the working day: a reminder is written once a day, and a server that was down at seven does it later.
  await boss.schedule(queues.remind, "5 7-17 * * *", null, { tz });
  // Right after midnight, and later for a server that was down then.
  await boss.schedule(queues.newDay, "1 0,6,12 * * *", null, { tz });
}

async function makeQueue(boss: PgBoss, name: string, { policy, ...options }: { policy?: "stately"; retryLimit: number; expireInSeconds: number }): Promise<void> {
  await boss.createQueue(name, { ...options, ...(policy && { policy }) });
  await boss.updateQueue(name, options);
}

async function grantRights(ownerUrl: string): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    await owner.query(`GRANT USAGE ON SCHEMA ${queueSchema} TO ${APPLICATION_ROLE}`);
    for (const [privileges, tables] of rights) {
      await owner.query(`GRANT ${privileges} ON ${tables.map((table) => `${queueSchema}.${table}`).join(", ")} TO ${APPLICATION_ROLE}`);
    }
  } finally {
    await owner.end();
  }
}
