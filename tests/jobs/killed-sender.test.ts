import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { silence } from "#lib/domain/letter/life.ts";
import { environmentWith } from "#lib/env.ts";
import { sweepLetters } from "#lib/usecases/letter/sweep-letters.ts";
import { association, now } from "../support/association.ts";
import { testDatabase, withDatabase } from "../support/database.ts";
import { jobsFor, later, lifeOf, sent, written } from "./letters.ts";
import { type Moment, postOffice } from "./post-office.ts";

withDatabase();

test.each<[Moment, number]>([
  ["connected", 0],
  ["addressed", 0],
  ["whole", 1],
  ["answered", 1],
])("a sender killed when the server is at \"%s\" leaves a letter that is sent or uncertain, and never sends it twice", async (fatal, most) => {
  await using office = await postOffice();
  const here = await association();
  const id = await written(here);

  const sender = spawn(process.execPath, ["tests/jobs/sender.ts", here.id, id, office.url, now.toISOString()], {
    env: environmentWith({ DATABASE_URL: testDatabase().applicationUrl }),
    stdio: "inherit",
  });
  office.onMoment = (moment) => {
    if (moment === fatal) sender.kill("SIGKILL");
  };
  await once(sender, "exit");
  office.onMoment = () => {};

  // Whatever comes for the letter after that: its job again, another sender, and the sweeping of what was left behind.
  await sent(here, id, office.url, later(1000));
  await sweepLetters(here.id, later(silence));
  expect((await lifeOf(here, id)).state).toMatch(/^(sending|sent)$/);
  await sweepLetters(here.id, later(silence + 1));
  await sent(here, id, office.url, later(2 * silence));

  const { state } = await lifeOf(here, id);
  expect(state).toMatch(fatal === "answered" ? /^(sent|uncertain)$/ : /^uncertain$/);
  expect(office.whole.length).toBeLessThanOrEqual(most);
  expect(office.whole.length).toBeGreaterThanOrEqual(state === "sent" ? 1 : 0);
}, 30_000);

test("a letter whose job is gone gets another, and only where it is long since due", async () => {
  const here = await association();
  const id = await written(here);
  expect(await jobsFor(id)).toHaveLength(1);
  await sweepLetters(here.id, later(silence));
  expect(await jobsFor(id)).toHaveLength(1);
  await sweepLetters(here.id, later(silence + 1));
  expect(await jobsFor(id)).toHaveLength(2);
});
