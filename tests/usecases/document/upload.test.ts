import { createHash, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { beginBlob } from "#lib/data/blob.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { largestDocument, pieceSize } from "#lib/domain/document/size.ts";
import { openDocument, readBytes } from "#lib/queries/document/open-document.ts";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { removeDocument } from "#lib/usecases/document/remove-document.ts";
import { uploadDocument } from "#lib/usecases/document/upload-document.ts";
import { registerRecord } from "#lib/usecases/record/register-record.ts";
import { anOfficeFile } from "../../domain/document/files.ts";
import { type Association, association, audited, now, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { actorOf, onAgenda } from "../case/setting.ts";

withDatabase();

let here: Association;
let caseId: string;
beforeEach(async () => {
  here = await association();
  ({ caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null }));
});

/** A file that begins as a PDF does and is told from others by its letter. */
function aPdf(size: number, letter = "a"): Uint8Array {
  const file = Buffer.alloc(size, letter);
  file.write("%PDF-1.7\n");
  return file;
}

/** The file as it comes over the line, in chunks that have nothing to do with pieces. */
function coming(file: Uint8Array, chunkSize = 65_432): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= file.length) return controller.close();
      controller.enqueue(file.subarray(sent, sent + chunkSize));
      sent += chunkSize;
    },
  });
}

const place = (change: object = {}) => ({ caseId, recordId: null, fileName: "Underlag.pdf", size: null, ...change });
const upload = (file: Uint8Array, change: object = {}) => uploadDocument(here.secretary, place(change), coming(file));
const blobs = () => asOwner(async (connection) => (await connection.query(`SELECT * FROM "Blob" WHERE "workspaceId" = $1 ORDER BY "startedAt", id`, [here.id])).rows);
const afterRegistering = async () => (await audited(here)).slice(1);

async function read(documentId: string, from = 0, to?: number): Promise<Buffer> {
  const document = await openDocument(await actorOf(here.secretary), documentId);
  if (!document) throw new Error("can't be read");
  const parts = [];
  for await (const part of readBytes(document, { start: from, end: to ?? document.size - 1 })) parts.push(part);
  return Buffer.concat(parts);
}

describe("a file is taken in", () => {
  test("in pieces of 1 MB, addressed by its SHA-256, and comes out as it came in", async () => {
    const file = aPdf(2 * pieceSize + 12_345);
    const { documentId, name } = await upload(file);
    expect(name).toBe("Underlag.pdf");
    const [blob] = await blobs();
    expect(blob).toMatchObject({ size: file.length, mediaType: "application/pdf", sha256: createHash("sha256").update(file).digest("hex"), completedAt: now });
    const pieces = await asOwner((connection) => connection.query(`SELECT index, length(bytes) AS size FROM "BlobPiece" WHERE "blobId" = $1 ORDER BY index`, [blob.id]));
    expect(pieces.rows).toEqual([{ index: 0, size: pieceSize }, { index: 1, size: pieceSize }, { index: 2, size: 12_345 }]);
    expect(Buffer.compare(await read(documentId), file)).toBe(0);
    expect(await afterRegistering()).toMatchObject([{ act: "document.upload", subjectId: documentId, facts: { name, recordNumber: 0 } }]);
  });

  test("and any part of it can be read, within a piece and across two", async () => {
    const file = aPdf(2 * pieceSize + 5);
    file.set([1, 2, 3, 4], pieceSize - 2);
    const { documentId } = await upload(file);
    expect([...(await read(documentId, pieceSize - 2, pieceSize + 1))]).toEqual([1, 2, 3, 4]);
    expect((await read(documentId, 0, 3)).toString()).toBe("%PDF");
    expect(await read(documentId, pieceSize, 2 * pieceSize - 1)).toHaveLength(pieceSize);
    expect(await read(documentId, 2 * pieceSize + 4, 2 * pieceSize + 4)).toHaveLength(1);
  });

  test.each([
    ["exactly one piece", pieceSize],
    ["exactly two pieces", 2 * pieceSize],
    ["one byte more than a piece", pieceSize + 1],
  ])("of %s", async (_, size) => {
    const { documentId } = await upload(aPdf(size));
    expect(await read(documentId)).toHaveLength(size);
  });

  test.each([
    ["protokoll.docx", () => anOfficeFile("word/document.xml", "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["protokoll.odt", () => anOfficeFile("content.xml", "mimetype", "application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"],
    ["bild.png", () => Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"), "image/png"],
    ["anteckning.txt", () => Buffer.from("Blåbärsskogen ägs av Åmåls kommun.\n"), "text/plain"],
  ])("as what it is: %s", async (fileName, file, mediaType) => {
    expect(await upload(file(), { fileName })).toMatchObject({ name: fileName });
    expect(await blobs()).toMatchObject([{ mediaType }]);
  });

  test("under a name that can be saved anywhere and tells the truth", async () => {
    expect(await upload(aPdf(2000), { fileName: "C:\\Mina dokument\\Bilaga: 1.exe" })).toMatchObject({ name: "Bilaga_ 1.exe.pdf" });
  });

  test("once for the same content, however often and at once it comes, but as many documents", async () => {
    const file = aPdf(pieceSize + 7);
    const uploaded = await Promise.all([upload(file), upload(file, { fileName: "Samma.pdf" }), upload(file)]);
    await upload(file);
    expect(await blobs()).toHaveLength(1);
    expect(new Set(uploaded.map(({ documentId }) => documentId)).size).toBe(3);
    for (const { documentId } of uploaded) expect(await read(documentId)).toHaveLength(file.length);
  });

  test("once for the same content in two cases that come to their end at the same moment", async () => {
    const other = await registerCase(here.secretary, { title: "Annat", summary: "", planCode: "0", secrecyGround: null });
    const file = aPdf(5000);
    await Promise.all(Array.from({ length: 8 }, (_, index) => upload(file, index % 2 ? { caseId: other.caseId } : {})));
    expect(await blobs()).toHaveLength(1);
    expect(await afterRegistering()).toHaveLength(9);
  });

  test("once, though its answer was lost and it is sent again", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const first = await uploadDocument(context, place(), coming(aPdf(3000)));
    expect(await uploadDocument(context, place(), coming(aPdf(3000)))).toEqual(first);
    expect(await blobs()).toHaveLength(1);
    expect(await afterRegistering()).toHaveLength(1);
  });

  test("into a record, also in a closed case; into the closed case itself not", async () => {
    await closeCase(here.secretary, { caseId, version: 1, reason: "Verkställt" });
    const { recordId } = await registerRecord(here.secretary, { caseId, direction: "internal", date: "2010-04-22", counterpart: "", subject: "PM", secrecyGround: null });
    const { documentId } = await upload(aPdf(2000), { recordId });
    expect(await stored("Document", { id: documentId })).toMatchObject({ caseId, recordId });
    expect((await afterRegistering()).at(-1)).toMatchObject({ act: "document.upload", facts: { recordNumber: 1 } });
    await expect(upload(aPdf(2000))).rejects.toMatchObject({ code: "case.closed" });
  });
});

describe("nothing is left of a file", () => {
  const nothingLeft = async () => {
    expect(await blobs()).toEqual([]);
    expect(await afterRegistering()).toEqual([]);
  };

  test.each([
    ["that is a program, whatever it calls itself", Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(3000)]), "document.kindNotAccepted"],
    ["that is a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "document.kindNotAccepted"],
    ["that is nothing known", Buffer.from([0, 1, 2, 3, 250, 251]), "document.kindNotAccepted"],
    ["that is empty", Buffer.alloc(0), "document.empty"],
  ])("%s", async (_, file, code) => {
    await expect(upload(file)).rejects.toMatchObject({ code, facts: { fileName: "Underlag.pdf" } });
    await nothingLeft();
  });

  test("that says beforehand that it is too large: not a byte of it is read", async () => {
    let asked = false;
    const body = new ReadableStream<Uint8Array>({ pull: () => void (asked = true) }, { highWaterMark: 0 });
    await expect(uploadDocument(here.secretary, place({ size: largestDocument + 1 }), body)).rejects.toMatchObject({ code: "document.tooLarge", facts: { limit: 50 } });
    expect(asked).toBe(false);
    await nothingLeft();
  });

  test("that doesn't say so but is: as soon as there is too much", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += pieceSize;
        controller.enqueue(aPdf(pieceSize));
      },
    }, { highWaterMark: 0 });
    await expect(uploadDocument(here.secretary, place(), body)).rejects.toMatchObject({ code: "document.tooLarge" });
    expect(sent).toBe(largestDocument + pieceSize);
    await nothingLeft();
  });

  test("whose sender goes away", async () => {
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls > 3) controller.error(new Error("aborted"));
        else controller.enqueue(aPdf(pieceSize));
      },
    });
    await expect(uploadDocument(here.secretary, place(), body)).rejects.toMatchObject({ code: "document.brokenOff" });
    await nothingLeft();
  });

  test("from one who may not add it, in a case that isn't there, or to another case's record", async () => {
    const there = await association();
    const other = await registerCase(here.secretary, { title: "Annat", summary: "", planCode: "0", secrecyGround: null });
    const { recordId } = await registerRecord(here.secretary, { caseId: other.caseId, direction: "internal", date: "2010-04-22", counterpart: "", subject: "PM", secrecyGround: null });
    await expect(uploadDocument(here.reader, place(), coming(aPdf(2000)))).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(uploadDocument(here.stranger, place(), coming(aPdf(2000)))).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(uploadDocument(there.secretary, place(), coming(aPdf(2000)))).rejects.toMatchObject({ code: "case.unknown" });
    await expect(upload(aPdf(2000), { recordId })).rejects.toMatchObject({ code: "record.unknown" });
    expect(await blobs()).toEqual([]);
  });

  test("whose server stopped more than a day ago, at the next upload", async () => {
    const aDayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000);
    const old = await inTransaction(here.id, (tx) => beginBlob(tx, here.id, new Date(aDayAgo.getTime() - 1)));
    const underWay = await inTransaction(here.id, (tx) => beginBlob(tx, here.id, aDayAgo));
    await upload(aPdf(2000));
    const left = (await blobs()).map(({ id }) => id);
    expect(left).not.toContain(old);
    expect(left).toContain(underWay);
    expect(left).toHaveLength(2);
  });
});

describe("a document is removed", () => {
  test("from the case, by whom and when; the file stays stored but can't be opened", async () => {
    const { documentId } = await upload(aPdf(2000));
    await removeDocument(here.secretary, { documentId });
    expect(await stored("Document", { id: documentId })).toMatchObject({ removedAt: now, removedById: here.secretary.personId });
    expect(await blobs()).toHaveLength(1);
    expect(await openDocument(await actorOf(here.secretary), documentId)).toBeNull();
    expect((await afterRegistering()).at(-1)).toMatchObject({ act: "document.remove", subjectId: documentId, facts: { name: "Underlag.pdf" } });
    await expect(removeDocument(here.secretary, { documentId })).rejects.toMatchObject({ code: "document.alreadyRemoved" });
  });

  test("not when it has been sent out with an agenda, even where the agenda was changed afterwards", async () => {
    const { documentId } = await upload(aPdf(2000));
    const { documentId: notice } = await upload(aPdf(2000, "b"));
    const { meetingId, itemId } = await onAgenda(here, caseId, { at: "2010-05-06T07:00:00Z" });
    const blobId = (await stored("Document", { id: notice }))?.["blobId"];
    await asOwner((connection) =>
      connection.query(
        `INSERT INTO "IssuedAgenda" ("workspaceId", "meetingId", number, content, recipients, "blobId") VALUES ($1, $2, 1, $3, '[]', $4)`,
        [here.id, meetingId, JSON.stringify([{ itemId, documentIds: [randomUUID(), documentId] }]), blobId],
      ),
    );
    await expect(removeDocument(here.secretary, { documentId })).rejects.toMatchObject({ code: "document.inIssuedAgenda", facts: { day: "2010-05-06" } });
    expect(await stored("Document", { id: documentId })).toMatchObject({ removedAt: null });
    await removeDocument(here.secretary, { documentId: notice });
  });

  test("by the secretary alone", async () => {
    const there = await association();
    const { documentId } = await upload(aPdf(2000));
    await expect(removeDocument(here.reader, { documentId })).rejects.toMatchObject({ code: "policy.notAllowed" });
    await expect(removeDocument(there.secretary, { documentId })).rejects.toMatchObject({ code: "document.unknown" });
    expect(await stored("Document", { id: documentId })).toMatchObject({ removedAt: null });
  });
});
