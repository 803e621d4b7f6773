import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { postLetter } from "#lib/data/letter.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { setEnvironment } from "#lib/env.ts";
import { startWorkers } from "#lib/jobs/workers.ts";
import { APPLICATION_ROLE } from "#prisma/application-role.ts";
import { ensureQueue } from "#prisma/queue.ts";
import { association } from "../support/association.ts";
import { asApplication, asOwner, testDatabase, withDatabase } from "../support/database.ts";
import { lifeOf, written } from "./letters.ts";
import { postOffice } from "./post-office.ts";

withDatabase();

afterEach(() => setEnvironment({ SMTP_URL: "", MAIL_FROM: "" }));

const told: unknown[] = [];
const tell = (error: unknown) => void told.push(error);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 45_000; Date.now() < deadline; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it didn't come to that within 45 seconds");
}

describe("the queue", () => {
  test("has two servers side by side send each letter once, as soon as it is written", async () => {
    await using office = await postOffice();
    setEnvironment({ SMTP_URL: office.url, MAIL_FROM: "attsats@forbundet.example.se" });
    const stops = [await startWorkers(tell), await startWorkers(tell)];
    try {
      const here = await association();
      const ids = await Promise.all(Array.from({ length: 20 }, () => written(here, { at: new Date() })));
      await until(async () => (await Promise.all(ids.map((id) => lifeOf(here, id)))).every(({ state }) => state === "sent"));
      expect(office.whole).toHaveLength(20);
      expect(new Set(office.whole.map((letter) => /^Message-ID: (.*)$/m.exec(letter)?.[1])).size).toBe(20);
    } finally {
      await Promise.all(stops.map((stop) => stop()));
    }
    expect(told).toEqual([]);
  }, 60_000);

  test("leaves letters waiting where no mail server is set", async () => {
    const here = await association();
    const stop = await startWorkers(tell);
    const id = await written(here, { at: new Date() });
    await stop();
    expect(await lifeOf(here, id)).toMatchObject({ state: "waiting", steps: [] });
  });

  test("has no job where the act came to nothing, and one of ids alone where it didn't", async () => {
    const here = await association();
    const letter = { workspaceId: here.id, key: randomUUID(), to: { name: "Åsa Öberg", address: "asa@example.se" }, subject: "Hemligt ärende", text: "Hej!", about: { kind: "meeting", id: randomUUID() }, at: new Date() };
    const jobs = () => asOwner(async (owner) => (await owner.query(`SELECT data FROM pgboss.job WHERE data ->> 'workspaceId' = $1`, [here.id])).rows);
    const undone = inTransaction(here.id, async (tx) => {
      await postLetter(tx, letter);
      throw new Error("the act came to nothing");
    });
    await expect(undone).rejects.toThrow("nothing");
    expect(await jobs()).toEqual([]);
    const letterId = await inTransaction(here.id, (tx) => postLetter(tx, letter));
    expect(await jobs()).toEqual([{ data: { workspaceId: here.id, letterId } }]);
  });

  test("gives the application's role what it needs of its tables and nothing of their making", async () => {
    await asOwner(async (owner) => {
      const { rows } = await owner.query(`SELECT has_schema_privilege($1, 'pgboss', 'CREATE') AS creates,
        (SELECT count(*)::int FROM pg_class c WHERE c.relnamespace = 'pgboss'::regnamespace AND pg_has_role($1, c.relowner, 'USAGE')) AS owns`, [APPLICATION_ROLE]);
      expect(rows).toEqual([{ creates: false, owns: 0 }]);
    });
    await asApplication(async (connection) => {
      await expect(connection.query("DELETE FROM pgboss.queue")).rejects.toThrow("permission denied");
      await expect(connection.query("TRUNCATE pgboss.job")).rejects.toThrow("permission denied");
    });
  });

  test("is made ready again without harm, with its times in Stockholm", async () => {
    await ensureQueue(testDatabase().ownerUrl);
    const schedules = await asOwner(async (owner) => (await owner.query(`SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name`)).rows);
    expect(schedules).toEqual([
      { name: "approval-remind", cron: "5 7-17 * * *", timezone: "Europe/Stockholm" },
      { name: "condition-new-day", cron: "1 0,6,12 * * *", timezone: "Europe/Stockholm" },
      { name: "letter-sweep", cron: "*/5 * * * *", timezone: "Europe/Stockholm" },
    ]);
  });
});
