import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addStep, loadLetter, lockLetter, type NewLetter, postLetter } from "#lib/data/letter.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type Association, association, now } from "../support/association.ts";
import { asApplication, withDatabase } from "../support/database.ts";

withDatabase();

const bytes = new TextEncoder().encode("§ 12 Budget för år 2011");
const digest = createHash("sha256").update(bytes).digest("hex");
const attachment = { fileName: "§ 12 utdrag.pdf", mediaType: "application/pdf", digest };

function written(here: Association, change: Partial<NewLetter> = {}): NewLetter {
  const to = { name: "Åsa Öberg", address: "asa@example.se" };
  return { workspaceId: here.id, key: "prov", to, subject: "Utdrag ur protokollet", text: "Hej!", about: { kind: "meeting", id: randomUUID() }, at: now, ...change };
}
const posted = (here: Association, change: Partial<NewLetter> = {}) => inTransaction(here.id, (tx) => postLetter(tx, written(here, change)));
const read = (here: Association, id: string) => inTransaction(here.id, (tx) => loadLetter(tx, here.id, id));

test("a letter is kept as it was written, with its files, and waits", async () => {
  const here = await association();
  await inTransaction(here.id, (tx) => storeFile(tx, here.id, bytes, "application/pdf", now));
  const about = { kind: "meeting", id: randomUUID() };
  const id = await posted(here, { attachments: [attachment, { ...attachment, fileName: "igen.pdf" }], about });
  expect(await read(here, id)).toMatchObject({
    to: { name: "Åsa Öberg", address: "asa@example.se" },
    subject: "Utdrag ur protokollet",
    text: "Hej!",
    enclosures: [{ ...attachment, size: bytes.length }, { fileName: "igen.pdf" }],
    about,
    secrecyGround: null,
    state: "waiting",
    steps: [{ kind: "written", at: now, by: null, answer: null }],
  });
});

test("the same key is the same letter, also when both are written at once; another key and another workspace's are not", async () => {
  const [here, there] = [await association(), await association()];
  const [one, again] = await Promise.all([posted(here), posted(here, { subject: "Ett annat ämne" })]);
  expect(again).toBe(one);
  expect(await posted(here, { key: "annan" })).not.toBe(one);
  expect(await posted(there)).not.toBe(one);
  expect((await read(here, one!))?.steps).toHaveLength(1);
});

test("a file that isn't stored whole, or lies in another workspace, can't be enclosed", async () => {
  const [here, there] = [await association(), await association()];
  await inTransaction(there.id, (tx) => storeFile(tx, there.id, bytes, "application/pdf", now));
  await expect(posted(here, { attachments: [attachment] })).rejects.toEqual(new Refused("letter.unknownFile", { fileName: attachment.fileName }));
});

test("a letter that can't be sent isn't written, and neither is one of an act that came to nothing", async () => {
  const here = await association();
  await expect(posted(here, { subject: "Hej\r\nBcc: alla@example.se" })).rejects.toEqual(new Refused("letter.headerBroken"));
  const undone = inTransaction(here.id, async (tx) => {
    await postLetter(tx, written(here));
    throw new Error("the act came to nothing");
  });
  await expect(undone).rejects.toThrow("nothing");
  expect(await inTransaction(here.id, (tx) => tx.letter.count())).toBe(0);
});

test("steps come in order, and only those that can", async () => {
  const here = await association();
  const id = await posted(here);
  const step = (kind: "begun" | "accepted") =>
    inTransaction(here.id, async (tx) => addStep(tx, here.id, (await lockLetter(tx, here.id, id))!, { kind, at: now, by: null, answer: null }));
  const both = await Promise.allSettled([step("begun"), step("begun")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await step("accepted");
  await expect(step("begun")).rejects.toEqual(new Refused("letter.notNow"));
  expect(await read(here, id)).toMatchObject({ state: "sent", steps: [{ kind: "written" }, { kind: "begun" }, { kind: "accepted" }] });
});

test("the application's role reads no other workspace's letters, and changes nothing that was written", async () => {
  const [here, there] = [await association(), await association()];
  const id = await posted(here);
  expect(await read(there, id)).toBeNull();
  await asApplication(async (connection) => {
    await connection.query("SELECT set_config('attsats.workspace', $1, false)", [there.id]);
    expect((await connection.query(`SELECT FROM "Letter" WHERE id = $1`, [id])).rowCount).toBe(0);
    await connection.query("SELECT set_config('attsats.workspace', $1, false)", [here.id]);
    expect((await connection.query(`SELECT FROM "Letter" WHERE id = $1`, [id])).rowCount).toBe(1);
    for (const statement of [
      `UPDATE "Letter" SET text = 'annat'`,
      `UPDATE "Letter" SET "toAddress" = 'annan@example.se'`,
      `DELETE FROM "Letter"`,
      `UPDATE "LetterStep" SET kind = 'accepted'`,
      `DELETE FROM "LetterStep"`,
    ]) {
      await expect(connection.query(statement), statement).rejects.toThrow("permission denied");
    }
  });
});
