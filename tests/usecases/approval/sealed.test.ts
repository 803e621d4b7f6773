import { describe, expect, test } from "vitest";
import { addSealedFile } from "#lib/data/sealed-file.ts";
import { publicKeys } from "#lib/data/signing-key.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inSharedTransaction, inTransaction } from "#lib/data/transaction.ts";
import { sha256 } from "#lib/documents/seal/sealed-content.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { rotateSigningKey } from "#prisma/signing-key.ts";
import { now } from "../../support/association.ts";
import { asApplication, asOwner, testDatabase, withDatabase } from "../../support/database.ts";
import { testSecret } from "../../support/test-secret.ts";
import { actsAt } from "../meeting/setting.ts";
import { approvedBoard, askedBoard, newestVersion, sealedFileOf, signAs } from "./approved.ts";
import { anna, chair, secretary } from "./setting.ts";

withDatabase();

const keys = () => inSharedTransaction(publicKeys);

describe("with the last signature", () => {
  test("the approved file is sealed and stored, and tells by itself that it is what was signed", async () => {
    const board = await askedBoard();
    await signAs(board, secretary);
    await signAs(board, anna, "Jag minns debatten annorlunda.");
    expect(await sealedFileOf(board)).toBeNull();
    await signAs(board, chair);

    const version = await newestVersion(board);
    const sealed = (await sealedFileOf(board))!;
    expect(sealed.digest).toBe(sha256(sealed.bytes));
    const { approved, manifest, findings } = await verifyFile(sealed.bytes, await keys());
    expect({ approved, findings }).toEqual({ approved: true, findings: [] });
    expect(manifest).toMatchObject({ part: "ordinary", version: 1, signed: version.digest, content: { paragraphs: [{ number: 1, digest: version.paragraphs[0]!.digest }] } });
    expect(manifest!.signatures.map(({ capacity, name, method, dissent }) => [capacity, name, method, dissent])).toEqual([
      ["secretary", secretary, "password", null],
      ["chair", chair, "password", null],
      ["adjuster", anna, "password", "Jag minns debatten annorlunda."],
    ]);
    const files = (await actsAt(board.here, board.meetingId)).filter(({ act }) => act === "approval.sign").map(({ facts }) => facts["file"]);
    expect(files).toEqual([undefined, undefined, sealed.digest]);
  });

  test("by the key in force then; what an ended one has sealed still holds", async () => {
    const before = await approvedBoard();
    const { ended, made } = await rotateSigningKey(testDatabase().ownerUrl, testSecret);
    const both = await keys();
    expect(both.map(({ id, to }) => [id, to === null])).toEqual([[ended, false], [made, true]]);
    expect((await verifyFile((await sealedFileOf(before))!.bytes, both)).approved).toBe(true);
  });
});

describe("a sealed file", () => {
  test("is kept only of what is approved, and with its own digest", async () => {
    const [asked, approved] = [await askedBoard(), await approvedBoard()];
    const seal = async ({ here, ...board }: typeof asked, digest?: string) => {
      const { id: versionId } = await newestVersion({ here, ...board });
      return inTransaction(here.id, async (tx) => {
        const bytes = Buffer.from("%PDF-1.7");
        const blobId = await storeFile(tx, here.id, bytes, "application/pdf", now);
        await addSealedFile(tx, here.id, { versionId, blobId, digest: digest ?? sha256(bytes), sealedAt: now });
      });
    };
    await expect(seal(asked)).rejects.toThrow(/is not approved/);
    await expect(seal(approved, "0".repeat(64))).rejects.toThrow(/another digest/);
    await expect(seal(approved)).rejects.toThrow(/Unique constraint/);
  });

  test.each([`UPDATE "SealedFile" SET digest = ''`, `DELETE FROM "SealedFile"`, `TRUNCATE "SealedFile"`])("is only ever added: %s", async (statement) => {
    await expect(asApplication((connection) => connection.query(statement))).rejects.toMatchObject({ code: "42501" });
    await expect(asOwner((connection) => connection.query(statement))).rejects.toThrow(/only ever added/);
  });
});
