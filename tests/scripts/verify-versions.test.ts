import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { keysOf, versionsEverywhere } from "#lib/data/stored-versions.ts";
import { digestsOf, readRecord, type SealedRecord } from "#lib/documents/seal/sealed-content.ts";
import type { PublicKey } from "#lib/documents/seal/signing-key.ts";
import { type VersionFinding, verifyVersion } from "#lib/documents/seal/verify-version.ts";
import { publishMinutes } from "#lib/usecases/publication/publish-minutes.ts";
import { connect } from "#prisma/connect.ts";
import { versionInWords } from "#scripts/verify/sentences.ts";
import { storedKey } from "#tests/documents/seal/approved.ts";
import { testDatabase, withDatabase } from "#tests/support/database.ts";
import { approvedBoard, askedBoard, newestVersion } from "#tests/usecases/approval/approved.ts";
import { anna, chair } from "#tests/usecases/approval/setting.ts";

withDatabase();

/** One who owns the machine: no trigger, grant or key of the database stands in the way. */
let superuser: pg.Client;
let [approvedIn, askedIn] = ["", ""];
beforeAll(async () => {
  approvedIn = (await approvedBoard()).here.id;
  askedIn = (await askedBoard()).here.id;
  superuser = await connect(inject("testServer").superuser + testDatabase().name);
  await superuser.query("SET session_replication_role = replica");
});
afterAll(() => superuser.end());

type Tampering = (workspaceId: string) => Promise<void>;

/** What is found of the workspace's only version after someone has been at it; it is undone again. */
async function foundAfter(workspaceId: string, tamper: Tampering, keys?: readonly PublicKey[]): Promise<readonly VersionFinding[]> {
  await superuser.query("BEGIN");
  try {
    await tamper(workspaceId);
    for await (const version of versionsEverywhere(superuser)) {
      if (version.workspaceId === workspaceId) return await verifyVersion(version.stored, version.audited, keys ?? (await keysOf(superuser)));
    }
    throw new Error("no version was read");
  } finally {
    await superuser.query("ROLLBACK");
  }
}

const sql = (statement: string): Tampering => async (workspaceId) => {
  expect((await superuser.query(`${statement} ${statement.includes("WHERE") ? "AND" : "WHERE"} "workspaceId" = '${workspaceId}'`)).rowCount).toBeGreaterThan(0);
};

/** Writes something else as the content; `thoroughly` with every digest in the database that follows from it. */
const rewrite = (change: (record: SealedRecord) => SealedRecord, thoroughly: boolean): Tampering => async (workspaceId) => {
  const { rows } = await superuser.query<{ content: string }>(`SELECT content FROM "MinutesVersion" WHERE "workspaceId" = $1`, [workspaceId]);
  const { text, digest, paragraphs } = digestsOf(change(readRecord(rows[0]!.content)!));
  await superuser.query(`UPDATE "MinutesVersion" SET content = $2 WHERE "workspaceId" = $1`, [workspaceId, text]);
  if (!thoroughly) return;
  await superuser.query(`UPDATE "MinutesVersion" SET "contentDigest" = $2 WHERE "workspaceId" = $1`, [workspaceId, digest]);
  for (const each of paragraphs) await superuser.query(`UPDATE "VersionParagraph" SET digest = $3 WHERE "workspaceId" = $1 AND number = $2`, [workspaceId, each.number, each.digest]);
};
const otherTitle = (record: SealedRecord): SealedRecord => ({ ...record, entries: record.entries.map((entry) => (entry.kind === "paragraph" ? { ...entry, title: "Något annat" } : entry)) });
const otherPlace = (record: SealedRecord): SealedRecord => ({ ...record, cover: { ...record.cover, place: "Någon annanstans" } });
const flipIn = (blob: string): Tampering => sql(`UPDATE "BlobPiece" SET bytes = set_byte(bytes, 400, get_byte(bytes, 400) # 1) WHERE "blobId" = (${blob})`);
const body = `SELECT v."bodyBlobId" FROM "MinutesVersion" v WHERE v."workspaceId" = "BlobPiece"."workspaceId"`;
const file = `SELECT f."blobId" FROM "SealedFile" f WHERE f."workspaceId" = "BlobPiece"."workspaceId"`;
const signatoryOf = (name: string) => `"signatoryId" = (SELECT s.id FROM "Signatory" s WHERE s."workspaceId" = "Signature"."workspaceId" AND s.name = '${name}')`;

test("what nobody has been at is as it was signed, approved or not", async () => {
  for (const workspaceId of [approvedIn, askedIn]) expect(await foundAfter(workspaceId, async () => {})).toEqual([]);
});

test("nor is it otherwise for having been published, whatever the digest of what the public got", async () => {
  const board = await approvedBoard();
  await publishMinutes(board.here.secretary, { meetingId: board.meetingId, versionId: (await newestVersion(board)).id, seen: 0, paragraphs: [], passages: [] });
  const digest = (all: string) => sql(`UPDATE "AuditEvent" SET facts = jsonb_set(facts, '{digest}', '"${all.repeat(64)}"') WHERE act = 'publication.publish'`);
  for (const all of ["0", "f"]) expect(await foundAfter(board.here.id, digest(all))).toEqual([]);
});

describe("in an approved version is found", () => {
  test.each<[string, Tampering, VersionFinding[]]>([
    ["a § that says otherwise", rewrite(otherTitle, false), [{ code: "contentChanged", places: [1] }]],
    ["also with the digests made to fit", rewrite(otherTitle, true), [{ code: "contentChanged", places: [1] }]],
    ["another cover", rewrite(otherPlace, true), [{ code: "contentChanged", places: ["cover"] }]],
    ["the content written another way", sql(`UPDATE "MinutesVersion" SET content = content || ' '`), [{ code: "contentChanged", places: [] }]],
    ["no content", sql(`UPDATE "MinutesVersion" SET content = ''`), [{ code: "contentChanged", places: [] }]],
    ["another title at the meeting", sql(`UPDATE "AgendaItem" SET title = title || '.'`), [{ code: "itemsChanged", places: [1] }]],
    ["another text at the meeting", sql(`UPDATE "AgendaItem" SET text = '{"type": "doc", "content": [{"type": "paragraph"}]}'`), [{ code: "itemsChanged", places: [1] }]],
    ["another digest of a §", sql(`UPDATE "VersionParagraph" SET digest = repeat('0', 64)`), [{ code: "contentChanged", places: [1] }]],
    ["a § that is gone", sql(`DELETE FROM "VersionParagraph"`), [{ code: "contentChanged", places: [1] }]],
    ["another digest of all", sql(`UPDATE "MinutesVersion" SET digest = repeat('0', 64)`), [{ code: "digestChanged" }]],
    ["a byte of what was shown", flipIn(body), [{ code: "bodyChanged" }]],
    ["a signature on something else", sql(`UPDATE "Signature" SET digest = repeat('0', 64) WHERE ${signatoryOf(anna)}`), [{ code: "signaturesChanged", names: [anna] }]],
    ["a dissent that is gone", sql(`UPDATE "Signature" SET dissent = NULL WHERE ${signatoryOf(anna)}`), [{ code: "signaturesChanged", names: [anna] }]],
    ["a signature at another time", sql(`UPDATE "Signature" SET at = at + interval '1 second' WHERE ${signatoryOf(chair)}`), [{ code: "signaturesChanged", names: [chair] }]],
    ["a signature that is gone", sql(`DELETE FROM "Signature" WHERE ${signatoryOf(chair)}`), [{ code: "signaturesChanged", names: [chair] }]],
    ["a byte of the sealed file", flipIn(file), [{ code: "fileChanged", findings: [{ code: "fileChanged" }] }]],
    ["another digest of it", sql(`UPDATE "SealedFile" SET digest = repeat('0', 64)`), [{ code: "fileChanged", findings: [] }]],
    ["that it is gone", sql(`DELETE FROM "SealedFile"`), [{ code: "fileMissing" }]],
    ["that all of it is gone", sql(`DELETE FROM "MinutesVersion"`), [{ code: "versionMissing" }]],
  ])("%s", async (_, tamper, found) => {
    expect(await foundAfter(approvedIn, tamper)).toEqual(found);
  });

  test("a file cut off, and one sealed with another key than those published", async () => {
    const [found] = await foundAfter(approvedIn, sql(`UPDATE "BlobPiece" SET bytes = substring(bytes FOR 9000) WHERE "blobId" = (${file})`));
    expect(found).toMatchObject({ code: "fileChanged", findings: [{ code: "noSeal" }, { code: "unreadable" }] });
    const [unknown] = await foundAfter(approvedIn, async () => {}, [storedKey]);
    expect(unknown).toMatchObject({ code: "fileChanged", findings: [{ code: "unknownKey" }, { code: "manifestChanged" }] });
  });
});

describe("in a version that nobody has signed is found", () => {
  test.each<[string, Tampering, VersionFinding[]]>([
    ["a § that says otherwise", rewrite(otherTitle, false), [{ code: "contentChanged", places: [1] }]],
    ["a § with the digests made to fit, by what is signed", rewrite(otherTitle, true), [{ code: "digestChanged" }]],
    ["another digest of all, by the audit", sql(`UPDATE "MinutesVersion" SET digest = repeat('0', 64)`), [{ code: "digestChanged" }]],
    ["that the audit doesn't know it", sql(`DELETE FROM "AuditEvent" WHERE "subjectType" = 'minutesVersion'`), [{ code: "versionAdded" }]],
  ])("%s", async (_, tamper, found) => {
    expect(await foundAfter(askedIn, tamper)).toEqual(found);
  });
});

test("what was found is told by its place, one line for each", () => {
  const findings: VersionFinding[] = [
    { code: "contentChanged", places: ["cover", 3] },
    { code: "signaturesChanged", names: [anna] },
    { code: "fileChanged", findings: [{ code: "fileChanged" }] },
    { code: "bodyChanged" },
    { code: "itemsChanged", places: [3, 4] },
  ];
  expect(versionInWords({ body: "Styrelsen", meeting: "2010-05-06", stored: null }, "Ådalen", findings)).toBe(
    `✗ Ådalen, Styrelsen, 2010-05-06: är inte det som signerades
  – Innehållet är inte det som signerades: första sidan och § 3.
  – Signaturerna är inte de som gavs: Anna Ask.
  – Den förseglade filen är inte den som sparades.
  – Filen har ändrats sedan den förseglades.
  – Filen som visades vid signeringen är inte densamma.
  – Det som står i sammanträdet är inte det som signerades: § 3 och § 4.`,
  );
});
