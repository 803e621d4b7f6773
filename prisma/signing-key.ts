import type pg from "pg";
import { KeyNotOpened, makeSigningKey, openSigningKey, type StoredKey } from "#lib/documents/seal/signing-key.ts";
import { CannotStart } from "./cannot-start.ts";
import { connect } from "./connect.ts";

/**
 * Makes sure that there is a key to seal with and that the secret opens it, as the owner of the tables: it is made at the
 * first start, so that the application need only read it, its public half is there before anything is sealed, and another
 * secret is noticed now and not at the last signature. Throws `CannotStart` with what to do about that.
 */
export async function ensureSigningKey(ownerUrl: string, secret: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    // The first is taken to have been there always: nothing was sealed with another before it.
    if (!(await current(owner))) await insert(owner, makeSigningKey(secret, new Date(0)));
    const key = await current(owner);
    try {
      openSigningKey(key!, secret);
    } catch (cause) {
      if (!(cause instanceof KeyNotOpened)) throw cause;
      throw new CannotStart(
        `Signeringsnyckeln ${key!.id} går inte att öppna med NEXTAUTH_SECRET: sätt den hemlighet som gällde när nyckeln gjordes, eller gör en ny med npm run rotate-key.`,
        { cause },
      );
    }
  });
}

/** Ends the key that is sealed with and makes a new one. Waits for what is being sealed. Gives the ids of both; null for no earlier key. */
export async function rotateSigningKey(ownerUrl: string, secret: string): Promise<{ ended: string | null; made: string }> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query("BEGIN");
    // Conflicts with every reading: whoever has read the old key has sealed by the time it ends.
    await owner.query(`LOCK TABLE "SigningKey" IN ACCESS EXCLUSIVE MODE`);
    const now = new Date();
    const old = await current(owner);
    if (old) await owner.query(`UPDATE "SigningKey" SET "to" = $1 WHERE id = $2`, [now, old.id]);
    const made = makeSigningKey(secret, old ? now : new Date(0));
    await insert(owner, made);
    await owner.query("COMMIT");
    return { ended: old?.id ?? null, made: made.id };
  });
}

async function current(owner: pg.Client): Promise<StoredKey | undefined> {
  return (await owner.query<StoredKey>(`SELECT id, pem, "from", "to", encrypted FROM "SigningKey" WHERE "to" IS NULL`)).rows[0];
}

// Of two servers that start at once, one makes the key.
async function insert(owner: pg.Client, { id, pem, encrypted, from }: StoredKey): Promise<void> {
  await owner.query(`INSERT INTO "SigningKey" (id, pem, encrypted, "from") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [id, pem, encrypted, from]);
}

async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connect(ownerUrl);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
