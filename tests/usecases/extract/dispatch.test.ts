import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tokenOf } from "#lib/data/extract-link.ts";
import { findExtract } from "#lib/data/extract.ts";
import { readWhole } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { extractOfVersion } from "#lib/documents/extract/extract-of-version.ts";
import { renderExtractPdf } from "#lib/documents/extract/render-extract.ts";
import { readRecord } from "#lib/documents/seal/sealed-content.ts";
import { readableExtract } from "#lib/queries/extract/extract-file.ts";
import { openedLink } from "#lib/queries/extract/opened-link.ts";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { fetchByLink } from "#lib/usecases/extract/fetch-by-link.ts";
import { revokeLink } from "#lib/usecases/extract/revoke-link.ts";
import { waiveExtract } from "#lib/usecases/extract/waive-extract.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { closedBoard } from "../approval/setting.ts";
import { actorOf } from "../case/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import { type Approved, approved, byHand, byLink, later, logOf, recipient, send, standingOf } from "./setting.ts";

withDatabase();

const lettersOf = ({ here }: Approved) =>
  asOwner(async (owner) => (await owner.query(`SELECT l."toName", l."toAddress", l.subject, l.text, e.digest FROM "Letter" l JOIN "LetterEnclosure" e ON e."workspaceId" = l."workspaceId" AND e."letterId" = l.id WHERE l."workspaceId" = $1 ORDER BY l."toName"`, [here.id])).rows);
const filesOf = ({ here, versionId }: Approved) => inTransaction(here.id, async (tx) => (await findExtract(tx, here.id, { versionId, number: 1, edition: 1 }))!);

describe("an extract is sent", () => {
  test("to several at once, each in their own way, from the same files; the log and the audit tell to whom", async () => {
    const board = await approved();
    expect(await send(board, [recipient("Region Ådalen", { address: "region@adalen.example" }), byLink("Bodens kommun"), byHand("Kalix kommun")])).toEqual({ dispatched: 3 });
    const log = await logOf(board);
    expect(log.map(({ name, way, address, day, edition, byName }) => ({ name, way, address, day, edition, byName })).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: "Bodens kommun", way: "link", address: null, day: null, edition: 1, byName: "Siv Sekreterare" },
      { name: "Kalix kommun", way: "byHand", address: null, day: "2010-05-10", edition: 1, byName: "Siv Sekreterare" },
      { name: "Region Ådalen", way: "email", address: "region@adalen.example", day: null, edition: 1, byName: "Siv Sekreterare" },
    ]);
    const { pdf } = await filesOf(board);
    expect(await lettersOf(board)).toEqual([
      { toName: "Region Ådalen", toAddress: "region@adalen.example", digest: pdf.digest, subject: expect.stringContaining("§ 1"), text: expect.stringContaining("§ 1 Samarbetsavtal") },
    ]);
    expect((await audited(board.here)).at(-1)).toMatchObject({ act: "extract.dispatch", subjectId: board.itemId, facts: { number: 1, count: 3, names: "Region Ådalen, Bodens kommun, Kalix kommun", digest: pdf.digest } });
  });

  test("as the same bytes each time, which are those that the frozen version gives", async () => {
    const board = await approved();
    await send(board, [byHand("Kalix kommun")]);
    const first = await filesOf(board);
    await send(board, [byHand("Bodens kommun")]);
    const again = await filesOf(board);
    expect(again).toEqual(first);
    const stored = await inTransaction(board.here.id, (tx) => readWhole(tx, board.here.id, first.pdf.blobId));
    const readable = (await readableExtract(await actorOf(board.here.secretary), board.meetingId, 1, later))!;
    const anew = await renderExtractPdf(extractOfVersion(readRecord(readable.content)!, readable.source, readable.errata), { standard: "a-2a" });
    expect(anew.equals(stored)).toBe(true);
  });

  test("not by others than the secretary here, and once for the same key", async () => {
    const board = await approved();
    const { here, people } = board;
    for (const who of [here.administrator, here.reader, people["Carin Ordförande"]!, here.stranger, (await association()).secretary]) {
      expect(await refusalOf(send(board, [byHand("Kalix kommun")], {}, { ...who, workspace: here.slug, now: later }))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    const elsewhere = await association();
    expect(await refusalOf(send(board, [byHand("Kalix kommun")], {}, elsewhere.secretary))).toBe("meeting.notFound");
    const keyed = { ...here.secretary, now: later, idempotencyKey: randomUUID() };
    await Promise.all([send(board, [byHand("Kalix kommun")], {}, keyed), send(board, [byHand("Kalix kommun")], {}, keyed)]);
    expect(await logOf(board)).toHaveLength(1);
  });

  test("not of what isn't approved, of another version than was shown, or of a § that isn't there", async () => {
    const unapproved = { ...(await closedBoard()), versionId: randomUUID() };
    expect(await refusalOf(send(unapproved, [byHand("Kalix kommun")]))).toBe("extract.notApproved");
    const board = await approved();
    expect(await refusalOf(send(board, [byHand("Kalix kommun")], { versionId: randomUUID() }))).toBe("extract.changed");
    expect(await refusalOf(send(board, [byHand("Kalix kommun")], { edition: 2 }))).toBe("extract.changed");
    expect(await refusalOf(send(board, [byHand("Kalix kommun")], { number: 7 }))).toBe("approval.unknownParagraph");
    expect(await refusalOf(send(board, []))).toBe("extract.nobodyChosen");
    expect(await logOf(board)).toEqual([]);
  });
});

describe("a link", () => {
  async function linked() {
    const board = await approved();
    await send(board, [byLink("Bodens kommun")]);
    const [dispatch] = await logOf(board);
    return { board, dispatch: dispatch!, token: tokenOf(dispatch!.id) };
  }

  test("leads one without an account to the file, and each fetch is kept; only then has the extract gone out", async () => {
    const { board, token } = await linked();
    expect(await openedLink(token, later)).toMatchObject({ number: 1, name: "Bodens kommun", day: "2010-05-06", lastDay: "2010-08-08" });
    expect((await standingOf(board)).kind).toBe("waiting");
    const { pdf, docx } = await filesOf(board);
    expect(await fetchByLink({ now: later }, { token, format: "pdf" })).toMatchObject({ blobId: pdf.blobId, sha256: pdf.digest, mediaType: "application/pdf" });
    expect(await fetchByLink({ now: later }, { token, format: "docx" })).toMatchObject({ blobId: docx.blobId });
    expect((await logOf(board))[0]!.fetched).toEqual({ times: 2, lastAt: later });
    expect(await standingOf(board)).toEqual({ kind: "gone", at: later });
  });

  test("that has expired, is revoked, or was never made leads nowhere, and nobody is told which", async () => {
    const { board, dispatch, token } = await linked();
    const afterwards = new Date("2010-08-09T00:00:00Z");
    expect(await fetchByLink({ now: afterwards }, { token, format: "pdf" })).toBe(null);
    expect(await fetchByLink({ now: later }, { token: tokenOf(randomUUID()), format: "pdf" })).toBe(null);
    const { here, meetingId } = board;
    await revokeLink({ ...here.secretary, now: later }, { meetingId, number: 1, dispatchId: dispatch.id });
    expect([await openedLink(token, later), await fetchByLink({ now: later }, { token, format: "pdf" })]).toEqual([null, null]);
    expect((await logOf(board))[0]).toMatchObject({ revokedAt: later, fetched: null });
    expect((await audited(here)).at(-1)).toMatchObject({ act: "extract.revoke", facts: { name: "Bodens kommun" } });
    expect(await refusalOf(revokeLink(here.secretary, { meetingId, number: 1, dispatchId: dispatch.id }))).toBe("extract.alreadyRevoked");
    expect(await refusalOf(revokeLink(here.administrator, { meetingId, number: 1, dispatchId: dispatch.id }))).toBe("policy.notAllowed");
  });

  test("is known to the database by its digest alone", async () => {
    const { dispatch, token } = await linked();
    expect(dispatch.tokenDigest).not.toContain(token);
    expect(JSON.stringify(dispatch)).not.toContain(token);
  });
});

describe("the case", () => {
  const closing = ({ here, caseId }: Approved) => closeCase({ ...here.secretary, now: later }, { caseId, version: 1, reason: "Verkställt" });

  test("can't be closed until its extract has gone out", async () => {
    const board = await approved();
    expect(await refusalOf(closing(board))).toBe("case.notDispatched");
    await send(board, [byHand("Kalix kommun")]);
    expect(await refusalOf(closing(board))).toBe(null);
  });

  test("or until someone has said that none is needed, and why", async () => {
    const board = await approved();
    const { here, meetingId } = board;
    const waiver = { meetingId, number: 1, reason: "Beslutet rör bara kansliet" };
    expect(await refusalOf(waiveExtract(here.administrator, waiver))).toBe("policy.notAllowed");
    await waiveExtract({ ...here.secretary, now: later }, waiver);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "extract.waive", facts: { number: 1, reason: "Beslutet rör bara kansliet" } });
    expect(await standingOf(board)).toEqual({ kind: "notNeeded", at: later });
    expect(await refusalOf(waiveExtract(here.secretary, waiver))).toBe("extract.nothingLeft");
    expect(await refusalOf(closing(board))).toBe(null);
  });
});

describe("what went out", () => {
  test.each(["Extract", "Dispatch", "LinkRevocation", "ExtractFetch", "ExtractWaiver"])("is only ever added: %s", async (table) => {
    for (const connect of [asApplication, asOwner]) {
      await expect(connect((connection) => connection.query(`UPDATE "${table}" SET "workspaceId" = "workspaceId"`))).rejects.toThrow();
      await expect(connect((connection) => connection.query(`DELETE FROM "${table}"`))).rejects.toThrow();
    }
  });

  test("is of what is approved, by whatever way it is written", async () => {
    const board = await approved();
    await send(board, [byHand("Kalix kommun")]);
    const unapproved = await closedBoard();
    const copy = (change: string) =>
      asOwner((owner) =>
        owner.query(
          `INSERT INTO "Extract" SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'edition', 9) || $2::jsonb)).* FROM "Extract" e WHERE "workspaceId" = $1`,
          [board.here.id, change],
        ),
      );
    await expect(copy(`{"pdfDigest": "${"0".repeat(64)}"}`)).rejects.toThrow(/other digests/);
    await expect(copy(`{"versionId": "${unapproved.versionId}"}`)).rejects.toThrow(/not approved/);
  });
});
