import { createHash } from "node:crypto";
import { arrayBuffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import yauzl from "yauzl";
import { publicKeys } from "#lib/data/signing-key.ts";
import { inSharedTransaction } from "#lib/data/transaction.ts";
import { zipBag } from "#lib/documents/archive/zip.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { packCase } from "#lib/usecases/archive/pack-case.ts";
import { packMeeting } from "#lib/usecases/archive/pack-meeting.ts";
import type { Package } from "#lib/usecases/archive/package.ts";
import { association } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { approvedBoard, askedBoard } from "../approval/approved.ts";
import { actsAt, refusalOf } from "../meeting/setting.ts";

withDatabase();

describe("a meeting", () => {
  test("is packed with all of it, each file being what the list of checksums says", async () => {
    const board = await approvedBoard();
    const packed = await packMeeting(board.here.secretary, { meetingId: board.meetingId });
    const files = await unzipped(packed);
    const inFolder = (path: string) => files.get(`${packed.name}/${path}`)!;

    const listed = inFolder("manifest-sha256.txt").toString().trimEnd().split("\n").map((line) => line.split("  ") as [string, string]);
    expect(listed.map(([, path]) => path)).toEqual([
      "data/historik.jsonl",
      "data/protokoll/protokoll version 1 underlag.pdf",
      "data/protokoll/protokoll version 1.json",
      "data/protokoll/protokoll version 1.pdf",
      "data/sammantrade.json",
    ]);
    for (const [digest, path] of listed) expect(sha256(inFolder(path)), path).toBe(digest);
    expect(files.size).toBe(listed.length + 4);

    const { approved } = await verifyFile(inFolder("data/protokoll/protokoll version 1.pdf"), await inSharedTransaction(publicKeys));
    expect(approved).toBe(true);
    const [version] = JSON.parse(inFolder("data/sammantrade.json").toString()).versions;
    expect(version).toMatchObject({ state: "approved", signatories: [{ capacity: "secretary" }, { capacity: "chair" }, { signed: { dissent: "Jag minns debatten annorlunda." } }] });
    const history = inFolder("data/historik.jsonl").toString().trimEnd().split("\n").map((line) => JSON.parse(JSON.parse(line).content).act);
    expect(history).toContain("approval.sign");

    expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "meeting.pack", facts: { files: 5, digest: packed.digest } });
    expect(packed.digest).toBe(sha256(inFolder("manifest-sha256.txt")));
  });

  test("is named in the language in which the workspace keeps its minutes", async () => {
    const board = await approvedBoard();
    await asOwner((owner) => owner.query(`UPDATE "Workspace" SET language = 'en' WHERE slug = $1`, [board.here.slug]));
    const { files } = await packMeeting(board.here.secretary, { meetingId: board.meetingId });
    expect(files.map(({ path }) => path)).toEqual([
      "meeting.json",
      "minutes/minutes version 1.pdf",
      "minutes/minutes version 1 as signed.pdf",
      "minutes/minutes version 1.json",
      "history.jsonl",
    ]);
  });

  test("that isn't approved is not packed, nor by one who isn't its secretary", async () => {
    const [asked, approved, other] = [await askedBoard(), await approvedBoard(), await association()];
    expect(await refusalOf(packMeeting(asked.here.secretary, { meetingId: asked.meetingId }))).toBe("archive.notApproved");
    expect(await refusalOf(packMeeting(Object.values(approved.people)[0]!, { meetingId: approved.meetingId }))).toBe("policy.notAllowed");
    expect(await refusalOf(packMeeting(other.secretary, { meetingId: approved.meetingId }))).toBe("meeting.notFound");
    expect(await refusalOf(packMeeting({ ...other.secretary, workspace: approved.here.slug }, { meetingId: approved.meetingId }))).toBe("auth.noAccess");
  });

  test("of which a file has been changed since makes no whole package", async () => {
    const board = await approvedBoard();
    const packed = await packMeeting(board.here.secretary, { meetingId: board.meetingId });
    const { sha256: stored } = packed.files.find(({ path }) => path.endsWith("underlag.pdf"))!;
    await asOwner(async (owner) => {
      await owner.query(`ALTER TABLE "BlobPiece" DISABLE TRIGGER USER`);
      await owner.query(`UPDATE "BlobPiece" SET bytes = set_byte(bytes, 20, 0) WHERE "blobId" IN (SELECT id FROM "Blob" WHERE sha256 = $1)`, [stored]);
      await owner.query(`ALTER TABLE "BlobPiece" ENABLE TRIGGER USER`);
    });
    await expect(unzipped(packed)).rejects.toThrow("underlag.pdf is not what its checksum says");
  });
});

describe("a case", () => {
  test("is packed with its data, extracts and history, by its secretary alone", async () => {
    const { here, itemId, people } = await approvedBoard();
    const caseId = await caseOf(itemId);
    const packed = await packCase(here.secretary, { caseId });
    const files = await unzipped(packed);
    expect(JSON.parse(files.get(`${packed.name}/data/arende.json`)!.toString())).toMatchObject({ format: "attsats-case-1", treatments: [{ paragraph: 1 }] });
    expect([...files.keys()].filter((path) => /data\/protokollsutdrag\/.* § 1\.pdf$/.test(path))).toHaveLength(1);
    expect(files.has(`${packed.name}/data/historik.jsonl`)).toBe(true);

    expect(await refusalOf(packCase(Object.values(people)[0]!, { caseId }))).toBe("policy.notAllowed");
    expect(await refusalOf(packCase((await association()).secretary, { caseId }))).toBe("case.unknown");
  });
});

async function caseOf(itemId: string): Promise<string> {
  return asOwner(async (owner) => (await owner.query<{ caseId: string }>(`SELECT "caseId" FROM "AgendaItem" WHERE id = $1`, [itemId])).rows[0]!.caseId);
}

/** The files of the package as whoever gets it unpacks it, by path. */
async function unzipped({ name, files, tags, at }: Package): Promise<Map<string, Buffer>> {
  const bytes = Buffer.from(await arrayBuffer(zipBag(name, files, tags, at) as never));
  const zip = await yauzl.fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, Buffer.from(await arrayBuffer(await zip.openReadStreamPromise(entry))));
  return found;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
