import { expect, test } from "vitest";
import { keyInForce, publicKeys } from "#lib/data/signing-key.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { makeSigningKey, openSigningKey } from "#lib/documents/seal/signing-key.ts";
import { ensureSigningKey, rotateSigningKey } from "#prisma/signing-key.ts";
import { asApplication, asOwner, testDatabase, withDatabase } from "../support/database.ts";
import { testSecret } from "../support/test-secret.ts";

withDatabase({ each: true });

const ids = async () => (await inSharedTransaction(publicKeys)).map(({ id }) => id);
const inForce = (at: Date) => inSharedTransaction((tx) => keyInForce(tx, at));

test("the first start makes one key, also when two start at once, and a later start keeps it", async () => {
  const { ownerUrl } = testDatabase();
  await asOwner((owner) => owner.query(`ALTER TABLE "SigningKey" DISABLE TRIGGER append_only; DELETE FROM "SigningKey"; ALTER TABLE "SigningKey" ENABLE TRIGGER append_only`));
  await Promise.all([ensureSigningKey(ownerUrl, testSecret), ensureSigningKey(ownerUrl, testSecret)]);
  const made = await ids();
  expect(made).toHaveLength(1);
  await ensureSigningKey(ownerUrl, testSecret);
  expect(await ids()).toEqual(made);
  expect(openSigningKey(await inForce(new Date("2010-05-03")), testSecret).id).toBe(made[0]);
});

test("a start with another secret says what to do, and does nothing", async () => {
  const before = await ids();
  await expect(ensureSigningKey(testDatabase().ownerUrl, "another-secret-altogether-0123456789")).rejects.toThrow(
    `Signeringsnyckeln ${before[0]} går inte att öppna med NEXTAUTH_SECRET`,
  );
  expect(await ids()).toEqual(before);
});

test("a rotated key is in force until then, the new one from then on", async () => {
  const [first] = await ids();
  const { ended, made } = await rotateSigningKey(testDatabase().ownerUrl, testSecret);
  expect([ended, made]).toEqual([first, (await ids())[1]]);
  const [old, young] = await inSharedTransaction(publicKeys);
  expect(old!.to).toEqual(young!.from);
  expect((await inForce(new Date("2010-05-03"))).id).toBe(first);
  expect((await inForce(new Date(young!.from.getTime() + 1))).id).toBe(made);
});

test("a rotation waits for what is being sealed", async () => {
  const order: string[] = [];
  let rotated: Promise<unknown> | undefined;
  await inSharedTransaction(async (tx) => {
    await keyInForce(tx, new Date());
    rotated = rotateSigningKey(testDatabase().ownerUrl, testSecret).then(() => order.push("rotated"));
    await untilWaiting();
    order.push("sealed");
  });
  await rotated;
  expect(order).toEqual(["sealed", "rotated"]);
});

test("the application reads keys and makes none; the owner can only end one", async () => {
  const { id, pem, encrypted } = makeSigningKey(testSecret, new Date());
  const statements = [`UPDATE "SigningKey" SET "to" = now()`, `DELETE FROM "SigningKey"`, `TRUNCATE "SigningKey"`, `INSERT INTO "SigningKey" VALUES ('${id}', '${pem}', '${encrypted}', now(), now())`];
  for (const statement of statements) {
    await expect(asApplication((connection) => connection.query(statement)), statement).rejects.toMatchObject({ code: "42501" });
  }
  await expect(asOwner((owner) => owner.query(statements[1]!))).rejects.toThrow(/only ever added/);
  await expect(asOwner((owner) => owner.query(`UPDATE "SigningKey" SET pem = '', "to" = now()`))).rejects.toThrow(/only be ended, once/);
  await asOwner((owner) => owner.query(statements[0]!));
  await expect(asOwner((owner) => owner.query(`UPDATE "SigningKey" SET "to" = NULL`))).rejects.toThrow(/only be ended, once/);
});

/** Until someone waits for a lock in this database. */
async function untilWaiting(): Promise<void> {
  await asOwner(async (owner) => {
    for (;;) {
      const { rowCount } = await owner.query(`SELECT FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
      if (rowCount) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
