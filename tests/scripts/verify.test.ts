import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appendAudit } from "#lib/data/audit.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { publishedKeys, readPublicKeys } from "#lib/documents/seal/published-keys.ts";
import { makeSigningKey } from "#lib/documents/seal/signing-key.ts";
import { environmentWith } from "#lib/env.ts";
import { connect } from "#prisma/connect.ts";
import { asked } from "#scripts/verify/asked.ts";
import { readPoints } from "#scripts/verify/chain-points.ts";
import { approvedFile, secret, storedKey } from "#tests/documents/seal/approved.ts";
import { type Association, association, now } from "#tests/support/association.ts";
import { testDatabase, withDatabase } from "#tests/support/database.ts";
import { approvedBoard } from "#tests/usecases/approval/approved.ts";

withDatabase();

let folder: string;
let pdf: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attsats-verify-"));
  ({ pdf } = await approvedFile());
  await writeFile(join(folder, "protokoll.pdf"), pdf);
  await writeFile(join(folder, "nyckel.pem"), storedKey.pem);
  await writeFile(join(folder, "nycklar.json"), publishedKeys([makeSigningKey(secret, now), storedKey]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { readonly code: number; readonly told: string };

/** Runs the command in the folder, as whoever verifies would. */
async function verify(...words: string[]): Promise<Ended> {
  const { ownerUrl, applicationUrl } = testDatabase();
  const env = environmentWith({ DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: ownerUrl, NEXTAUTH_SECRET: secret });
  const command = join(process.cwd(), "scripts/verify.ts");
  return promisify(execFile)(process.execPath, [command, ...words], { cwd: folder, env })
    .then(({ stdout }) => ({ code: 0, told: stdout }))
    .catch(({ code, stdout, stderr }) => ({ code, told: stdout + stderr }));
}

describe("of a file", () => {
  test("the command tells that it is what was approved, by the key in PEM or as published", async () => {
    for (const key of ["nyckel.pem", "nycklar.json"]) {
      const { code, told } = await verify("protokoll.pdf", "--key", key);
      expect(told).toMatch(/^✓ protokoll\.pdf: är det som justerades\n  Kommunförbundet Västernorrland, Styrelsen, 2010-04-22, §§ 15–28, version 2\. Kod [0-9A-Z-]{19}\. Signerat av Maj/);
      expect(code).toBe(0);
    }
  }, 60_000);

  test("and that it isn't", async () => {
    const broken = Buffer.from(pdf);
    broken[broken.indexOf("/MediaBox") + 1]! ^= 1;
    await writeFile(join(folder, "annat.pdf"), broken);
    const { code, told } = await verify("annat.pdf", "protokoll.pdf", "--key", "nyckel.pem");

    expect(told).toContain("✗ annat.pdf: är inte det som justerades");
    expect(told).toContain("– Filen har ändrats sedan den förseglades.");
    expect(told).toContain("✓ protokoll.pdf");
    expect(code).toBe(1);
  }, 60_000);

  test("or that it can't tell", async () => {
    expect(await verify("saknas.pdf", "--key", "nyckel.pem")).toEqual({ code: 2, told: "saknas.pdf går inte att läsa.\n" });
    expect(await verify("protokoll.pdf", "--key", "protokoll.pdf")).toEqual({ code: 2, told: "protokoll.pdf är ingen publik nyckel.\n" });
    expect((await verify("protokoll.pdf")).code).toBe(2);
  }, 60_000);
});

describe("of all that is kept", () => {
  let here: Association;
  beforeAll(async () => {
    here = await association();
    for (let n = 0; n < 3; n++) await append();
  });
  const append = () =>
    inTransaction(here.id, (tx) =>
      appendAudit(tx, { personId: here.secretary.personId, name: "Siv", workspace: here }, { act: "try", subject: { type: "workspace", id: here.id } }, now),
    );

  async function asSuperuser(statement: string): Promise<void> {
    const superuser = await connect(inject("testServer").superuser + testDatabase().name);
    await superuser.query("SET session_replication_role = replica");
    await superuser.query(statement);
    await superuser.end();
  }

  test("it tells whether the chains hold against what was written down, and which event doesn't", async () => {
    expect(await verify("--all", "--publish", "kedjor.json")).toEqual({ code: 0, told: "✓ Kommunförbundet Ådalen: 3 händelser, kedjan är hel\n" });
    expect(readPoints(await readFile(join(folder, "kedjor.json"), "utf8"))).toMatchObject([{ workspaceId: here.id, seq: 3 }]);
    expect(await verify("--all", "--publish", "kedjor.json")).toMatchObject({ code: 2 });
    await append();
    expect(await verify("--all", "--against", "kedjor.json")).toMatchObject({ code: 0 });

    await asSuperuser(`DELETE FROM "AuditEvent" WHERE seq > 1; UPDATE "AuditHead" SET seq = 1, hash = e.hash FROM "AuditEvent" e`);

    expect(await verify("--all")).toMatchObject({ code: 0 });
    const after = await verify("--all", "--against", "kedjor.json", "--publish", "nya.json");
    expect(after).toEqual({ code: 1, told: "✗ Kommunförbundet Ådalen: händelse 2 saknas\nnya.json skrivs inte: kedjorna är inte hela.\n" });
  }, 60_000);

  test("and whether minutes and their files are what was signed, and which § isn't", async () => {
    await approvedBoard();
    const whole = await verify("--all");
    expect(whole.told).toContain("✓ 1 version av protokoll är som de signerades, 1 med förseglad fil\n");
    expect(whole.told).toMatch(/✓ 2 lagrade filer är som de lagrades\n$/);
    expect(whole.code).toBe(0);
    await asSuperuser(`UPDATE "VersionParagraph" SET digest = repeat('0', 64)`);
    const after = await verify("--all");
    expect(after.told).toMatch(/✗ .*, version 1: är inte det som signerades\n  – Innehållet är inte det som signerades: § 1\.\n/);
    expect(after.code).toBe(1);
  }, 60_000);

  test("and which of the documents has been changed", async () => {
    await inTransaction(here.id, (tx) => storeFile(tx, here.id, Buffer.from("Underlag om bredband"), "text/plain", now));
    await asSuperuser(`UPDATE "BlobPiece" SET bytes = set_byte(bytes, 3, 0) WHERE "workspaceId" = '${here.id}'`);
    const { told, code } = await verify("--all");
    expect(told).toMatch(/✗ Kommunförbundet Ådalen: filen [0-9a-f]{64} är inte som den lagrades\n$/);
    expect(code).toBe(1);
  }, 60_000);
});

test.each([
  [["a.pdf", "b.pdf", "--key", "k"], { kind: "files", files: ["a.pdf", "b.pdf"], keyFiles: ["k"] }],
  [["--all"], { kind: "all", keyFiles: [], against: null, publish: null }],
  [["--all", "--against", "a"], { kind: "all", keyFiles: [], against: "a", publish: null }],
  [["--all", "--key", "k"], { kind: "all", keyFiles: ["k"], against: null, publish: null }],
  [["a.pdf"], null],
  [["a.pdf", "--all"], null],
  [["a.pdf", "--key", "k", "--against", "a"], null],
  [["--every"], null],
  [[], null],
])("%j asks for %j", (words, question) => {
  expect(asked(words)).toEqual(question);
});

test("keys are read as they were published, and nothing else is taken for a key", () => {
  const keys = [{ id: storedKey.id, pem: storedKey.pem, from: storedKey.from, to: now }];
  expect(readPublicKeys(publishedKeys(keys))).toEqual(keys);
  expect(readPublicKeys(publishedKeys([{ ...keys[0]!, id: "0".repeat(16) }]))).toBeNull();
  for (const text of ["", "{}", "-----BEGIN PUBLIC KEY-----", '{"format":"attsats-keys-1"}']) expect(readPublicKeys(text)).toBeNull();
  for (const text of ["", "{}", '{"format":"attsats-audit-points-1","points":[{"seq":1}]}']) expect(readPoints(text)).toBeNull();
});
