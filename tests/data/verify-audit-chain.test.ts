import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appendAudit } from "#lib/data/audit.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { type ChainPoint, type ChainReport, verifyAuditChains } from "#lib/data/verify-audit-chain.ts";
import { connect } from "#prisma/connect.ts";
import { type Association, association, now } from "#tests/support/association.ts";
import { counted } from "#tests/support/counted.ts";
import { asOwner, testDatabase, withDatabase } from "#tests/support/database.ts";
import { fillChain } from "#tests/support/fill-chain.ts";
import { numbersFrom } from "#tests/support/numbers-from.ts";

withDatabase();

const count = 40;
let here: Association;
let elsewhere: Association;
let superuser: pg.Client;
let published: readonly ChainPoint[];

beforeAll(async () => {
  [here, elsewhere] = [await association(), await association()];
  for (let i = 1; i <= count; i++) await append(here, i);
  await append(elsewhere, 1);
  superuser = await connect(inject("testServer").superuser + testDatabase().name);
  // Triggers are no hindrance to one who has taken over the database.
  await superuser.query("SET session_replication_role = replica");
  await superuser.query(`CREATE TABLE kept_events AS TABLE "AuditEvent"; CREATE TABLE kept_heads AS TABLE "AuditHead"`);
  published = (await verified([])).flatMap(({ last }) => last ?? []);
});
afterAll(async () => superuser.end());

async function append(workspace: Association, n: number): Promise<void> {
  const actor = { personId: workspace.secretary.personId, name: 'Siv "Žofie" Sekreterare 🙂', workspace };
  const event = { act: "case.register", subject: { type: "case", id: workspace.id }, caseId: n % 2 ? workspace.boardId : null, facts: { title: `Ärende ${n}`, number: n }, after: n };
  await inTransaction(workspace.id, (tx) => appendAudit(tx, actor, event, new Date(now.getTime() + n * 1010)));
}

const verified = (points: readonly ChainPoint[] = published) => asOwner((connection) => verifyAuditChains(connection, points));
const findingIn = (reports: readonly ChainReport[]) => reports.find(({ workspaceId }) => workspaceId === here.id)?.finding;

/** What is found after `tampering` with the chain, which is put back afterwards. */
async function foundAfter(tampering: () => Promise<unknown>, points?: readonly ChainPoint[]) {
  await tampering();
  const reports = await verified(points);
  await superuser.query(`DELETE FROM "AuditEvent"; INSERT INTO "AuditEvent" TABLE kept_events; DELETE FROM "AuditHead"; INSERT INTO "AuditHead" TABLE kept_heads`);
  expect(reports.find(({ workspaceId }) => workspaceId === elsewhere.id)?.finding).toBeNull();
  return findingIn(reports);
}

const change = (what: string, seq: number, ...values: unknown[]) =>
  superuser.query(`UPDATE "AuditEvent" SET ${what} WHERE "workspaceId" = $1 AND seq = $2`, [here.id, seq, ...values]);

/** Closes the chain anew from an event on, as one would who wants to hide a change. */
async function rehash(from: number): Promise<void> {
  const { rows } = await superuser.query(`SELECT seq, hash, content FROM "AuditEvent" WHERE "workspaceId" = $1 ORDER BY seq`, [here.id]);
  let previous: string = rows.find(({ seq }) => Number(seq) === from - 1)?.hash ?? "";
  for (const { seq, content } of rows.filter((row) => Number(row.seq) >= from)) {
    const hash = createHash("sha256").update(`${here.id}\n${seq}\n${previous}\n${content}`).digest("hex");
    await change(`"previousHash" = $3, hash = $4`, Number(seq), previous, hash);
    previous = hash;
  }
  await superuser.query(`UPDATE "AuditHead" SET seq = $2, hash = $3 WHERE "workspaceId" = $1`, [here.id, rows.at(-1).seq, previous]);
}

const renumber = (from: number, by: number) =>
  superuser.query(`UPDATE "AuditEvent" SET seq = seq + 1000 WHERE "workspaceId" = $1 AND seq >= $2`, [here.id, from])
    .then(() => superuser.query(`UPDATE "AuditEvent" SET seq = seq - 1000 + $2 WHERE "workspaceId" = $1 AND seq > 1000`, [here.id, by]));

type Tampering = (n: number, m: number) => { do: () => Promise<unknown>; found: { code: string; seq: number } };

const swapped = (column: string, n: number, m: number) =>
  superuser.query(
    `UPDATE "AuditEvent" e SET ${column} = o.${column} FROM "AuditEvent" o
     WHERE e."workspaceId" = $1 AND o."workspaceId" = $1 AND (e.seq, o.seq) IN (($2, $3), ($3, $2))`,
    [here.id, n, m],
  );

// Each with two events, n before m.
const tamperings: Record<string, Tampering> = {
  "the content edited": (n) => ({ do: () => change(`content = replace(content, 'Sekreterare', 'Sekreterere')`, n), found: { code: "changed", seq: n } }),
  "who did it edited": (n) => ({ do: () => change(`"actorName" = 'Någon annan'`, n), found: { code: "changed", seq: n } }),
  "when it was done edited": (n) => ({ do: () => change(`at = at + interval '1 millisecond'`, n), found: { code: "changed", seq: n } }),
  "what it was about edited": (n) => ({ do: () => change(`facts = facts || '{"title": "Annat"}'`, n), found: { code: "changed", seq: n } }),
  "a fact added": (n) => ({ do: () => change(`facts = facts || '{"more": 1}'`, n), found: { code: "changed", seq: n } }),
  "the meeting it belongs to edited": (n) => ({ do: () => change(`"meetingId" = "workspaceId"`, n), found: { code: "changed", seq: n } }),
  "its hash edited": (n) => ({ do: () => change("hash = repeat('0', 64)", n), found: { code: "changed", seq: n } }),
  "its predecessor edited": (n) => ({ do: () => change(`"previousHash" = repeat('0', 64)`, n), found: { code: "outOfOrder", seq: n } }),
  "the content made into something else, and the chain closed anew": (n) => ({ do: () => change("content = 'nothing'", n).then(() => rehash(n)), found: { code: "changed", seq: n } }),
  "one deleted": (n) => ({ do: () => superuser.query(`DELETE FROM "AuditEvent" WHERE "workspaceId" = $1 AND seq = $2`, [here.id, n]), found: { code: "missing", seq: n } }),
  "several deleted": (n, m) => ({
    do: () => superuser.query(`DELETE FROM "AuditEvent" WHERE "workspaceId" = $1 AND seq BETWEEN $2 AND $3`, [here.id, n, m]),
    found: { code: "missing", seq: n },
  }),
  "one deleted, the rest numbered anew": (n) => ({
    do: () => superuser.query(`DELETE FROM "AuditEvent" WHERE "workspaceId" = $1 AND seq = $2`, [here.id, n]).then(() => renumber(n + 1, -1)),
    found: n === count ? { code: "missing", seq: n } : { code: "outOfOrder", seq: n },
  }),
  "two that change numbers": (n, m) => ({
    do: async () => {
      await change("seq = 5000", n);
      await change(`seq = ${n}`, m);
      await change(`seq = ${m}`, 5000);
    },
    found: { code: "outOfOrder", seq: n },
  }),
  "two that change contents": (n, m) => ({ do: () => swapped("content", n, m), found: { code: "changed", seq: n } }),
  "cut off": (n) => ({ do: () => cut(n), found: { code: "missing", seq: n } }),
  "cut off, and the head set back": (n) => ({
    do: async () => {
      await cut(n);
      if (n > 1) await rehash(n - 1);
      else await superuser.query(`DELETE FROM "AuditHead" WHERE "workspaceId" = $1`, [here.id]);
    },
    found: { code: "missing", seq: n },
  }),
  "edited, and the chain closed anew": (n) => ({
    do: () => change(`content = replace(content, 'Ärende', 'Ärande'), facts = jsonb_set(facts, '{title}', to_jsonb(replace(facts ->> 'title', 'Ärende', 'Ärande')))`, n).then(() => rehash(n)),
    found: { code: "rewritten", seq: count },
  }),
};
const cut = (from: number) => superuser.query(`DELETE FROM "AuditEvent" WHERE "workspaceId" = $1 AND seq >= $2`, [here.id, from]);

describe("the audit chain, against what was published of it", () => {
  test("holds as it was written, and as it goes on", async () => {
    expect(await verified()).toEqual(
      [here, elsewhere].map(({ id }) => ({ workspaceId: id, last: published.find(({ workspaceId }) => workspaceId === id), finding: null })).toSorted(byWorkspace),
    );
    expect((await verified()).length).toBe(2);
    const found = await foundAfter(async () => {
      await superuser.query("SET session_replication_role = origin");
      await append(here, count + 1);
      await superuser.query("SET session_replication_role = replica");
    });
    expect(found).toBeNull();
  });

  test(`whatever is done to it by one who is superuser is found and named: ${counted(1_000)} times`, async () => {
    const random = numbersFrom(1435);
    const kinds = Object.entries(tamperings);
    for (let i = 0; i < counted(1_000); i++) {
      const [name, tampering] = kinds[i % kinds.length]!;
      const n = 1 + random(count - 1);
      const { do: tamper, found } = tampering(n, n + 1 + random(count - n));
      expect({ name, n, found: await foundAfter(tamper) }).toEqual({ name, n, found });
    }
  }, 180_000);

  test("all of a workspace taken away is found", async () => {
    const taken = () => cut(1).then(() => superuser.query(`DELETE FROM "AuditHead" WHERE "workspaceId" = $1`, [here.id]));
    expect(await foundAfter(taken)).toEqual({ code: "missing", seq: 1 });
  });

  test("a head that points elsewhere is found, and what the chain alone can't tell is why it is published", async () => {
    const turned = () => superuser.query(`UPDATE "AuditHead" SET hash = repeat('0', 64) WHERE "workspaceId" = $1`, [here.id]);
    expect(await foundAfter(turned)).toEqual({ code: "headDiffers", seq: count });
    expect(await foundAfter(tamperings["edited, and the chain closed anew"]!(3, 4).do, [])).toBeNull();
  });

  test("is read to the end, however long it is", async () => {
    const { id } = await association();
    await fillChain(superuser, id, 12_000);
    const found = async () => (await verified()).find(({ workspaceId }) => workspaceId === id);
    const whole = await found();
    await superuser.query(`UPDATE "AuditEvent" SET act = 'tried' WHERE "workspaceId" = $1 AND seq = 11000`, [id]);

    expect(whole).toMatchObject({ last: { seq: 12_000 }, finding: null });
    expect(await found()).toMatchObject({ last: { seq: 10_999 }, finding: { code: "changed", seq: 11_000 } });

    // In the order of its key, where an order that is no key's can only be had by sorting: so many rows on disk.
    await superuser.query("SET enable_sort = off; SET temp_file_limit = 0");
    expect((await verifyAuditChains(superuser)).find(({ workspaceId }) => workspaceId === id)?.last?.seq).toBe(10_999);
  });
});

const byWorkspace = (a: { workspaceId: string }, b: { workspaceId: string }): number => (a.workspaceId < b.workspaceId ? -1 : 1);
