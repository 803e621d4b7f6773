import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tokenOf } from "#lib/data/extract-link.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { readWhole } from "#lib/data/store-file.ts";
import { verifyFile } from "#lib/documents/seal/verify-file.ts";
import { versionState } from "#lib/domain/approval/minutes-version.ts";
import type { AuditFacts } from "#lib/domain/audit/event.ts";
import { errataFor } from "#lib/queries/erratum/approved-errata.ts";
import { readableExtract } from "#lib/queries/extract/extract-file.ts";
import { openedLink } from "#lib/queries/extract/opened-link.ts";
import { auditSentence } from "#lib/i18n/audit-sentence.ts";
import { publicKeys } from "#lib/queries/public-keys.ts";
import { search } from "#lib/queries/search/search.ts";
import { recallMinutes } from "#lib/usecases/approval/end-version.ts";
import { requestErratum, requestErratumShape } from "#lib/usecases/erratum/request-erratum.ts";
import { fetchByLink } from "#lib/usecases/extract/fetch-by-link.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import { association, audited } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { letters, readPdf } from "../../documents/read-pdf.ts";
import { newestVersion, sealedFileOf, signAs } from "../approval/approved.ts";
import { anna, chair, closedBoard, secretary } from "../approval/setting.ts";
import { actorOf } from "../case/setting.ts";
import { refusalOf } from "../meeting/setting.ts";
import type { Board } from "../question/board.ts";
import { type Approved, approved, byHand, byLink, later, logOf, recipient, send, standingOf } from "../extract/setting.ts";

withDatabase();

const text = { stands: "tillstyrka samarbetsavtalet", shouldRead: "tillstyrka samarbetsavtalet för 2010", reason: "Årtalet föll bort vid renskrivningen." };
const correct = (board: Board, change: object = {}, context = board.here.secretary) =>
  requestErratum({ ...context, now: later }, requestErratumShape.parse({ meetingId: board.meetingId, number: 1, ...text, ...change }));

async function signed(board: Board): Promise<void> {
  for (const name of [secretary, anna, chair]) await signAs(board, name);
}

/** As they are found by one who reads: what is corrected of § 1. */
const errata = async (board: Board) => (await errataFor(await actorOf(board.here.reader), board.meetingId, later)).get(1) ?? [];

/** What someone who reads finds in the workspace by words. */
const foundBy = async (words: string, board: Board) => (await search(await actorOf(board.here.reader), { text: words, months: [] }, later))!.paragraphs;

describe("an erratum", () => {
  test("is a document of its own, signed by those who signed the §; only then is it shown, and the § stays as it is", async () => {
    const board = await approved();
    const { versionId } = await correct(board);
    const version = await newestVersion(board);
    expect(version).toMatchObject({ id: versionId, part: "erratum", number: 1, dueOn: null, paragraphs: [{ number: 1, itemId: board.itemId, standing: "sealed" }] });
    expect(version.signatories.map(({ capacity, name }) => [capacity, name])).toEqual([["secretary", secretary], ["chair", chair], ["adjuster", anna]]);
    expect((await audited(board.here)).at(-1)).toMatchObject({ act: "erratum.request", subjectId: versionId, facts: { number: 1, digest: version.digest } });
    const asked = await inTransaction(board.here.id, (tx) => tx.letter.findMany({ where: { text: { contains: "En rättelse av protokollet" } }, select: { toName: true, subject: true } }));
    expect(asked.map(({ toName, subject }) => [toName, subject.split(":")[0]]).toSorted()).toEqual([anna, chair].toSorted().map((name) => [name, "Rättelse att justera"]));
    await signAs(board, secretary);
    await signAs(board, anna);
    expect(await errata(board)).toEqual([]);
    expect(await foundBy("renskrivningen", board)).toEqual([]);
    await signAs(board, chair);
    expect(versionState(await newestVersion(board))).toBe("approved");
    const { act, facts } = (await audited(board.here)).findLast((event) => event.act === "approval.sign")!;
    expect(auditSentence({ act, facts: facts as AuditFacts, actorName: chair }, "sv")).toBe(`${chair} signerade version 1 av rättelsen; rättelsen är justerad`);
    expect(await errata(board)).toMatchObject([{ ...text, versionId, correctedVersionId: board.versionId }]);
    expect(await foundBy("renskrivningen", board)).toMatchObject([{ number: 1, context: expect.arrayContaining([{ text: "renskrivningen", found: true }]) }]);
    expect(await refusalOf(saveItemText(board.here.secretary, { itemId: board.itemId, text: { type: "doc", content: [] }, baseVersion: 0 }))).not.toBe(null);
  });

  test("is sealed as minutes are, with the words and the §'s fingerprint in it, and verified by the same means", async () => {
    const board = await approved();
    const corrected = (await newestVersion(board)).paragraphs[0]!.digest!;
    await correct(board);
    await signed(board);
    const file = (await sealedFileOf(board))!;
    const { approved: isApproved, manifest } = await verifyFile(file.bytes, await publicKeys());
    expect([isApproved, manifest?.part]).toEqual([true, "erratum"]);
    const { pages } = await readPdf(Buffer.from(file.bytes));
    for (const words of ["Rättelse", corrected, text.shouldRead, text.reason]) expect(letters(pages.join(""))).toContain(letters(words));
    const changed = Buffer.from(file.bytes);
    changed[Math.floor(changed.length / 2)]! ^= 1;
    expect((await verifyFile(changed, await publicKeys())).approved).toBe(false);
  });

  test("is asked for by the secretary here, once for the same key", async () => {
    const board = await approved();
    const { here, people } = board;
    for (const who of [here.administrator, here.reader, people[chair]!, here.stranger, (await association()).secretary]) {
      expect(await refusalOf(correct(board, {}, { ...who, workspace: here.slug }))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    expect(await refusalOf(correct(board, {}, (await association()).secretary))).toBe("meeting.notFound");
    const keyed = { ...here.secretary, idempotencyKey: randomUUID() };
    expect(await correct(board, {}, keyed)).toEqual(await correct(board, {}, keyed));
  });

  test("quotes what stands in the approved text, changes something, and waits for the one before it", async () => {
    const unapproved = await closedBoard();
    expect(await refusalOf(correct(unapproved))).toBe("extract.notApproved");
    const board = await approved();
    expect(await refusalOf(correct(board, { stands: "avslå samarbetsavtalet" }))).toBe("erratum.notInParagraph");
    expect(await refusalOf(correct(board, { shouldRead: " tillstyrka  samarbetsavtalet" }))).toBe("erratum.nothingChanged");
    await correct(board, { stands: "tillstyrka\n  samarbetsavtalet" });
    expect(await refusalOf(correct(board))).toBe("erratum.underWay");
    const { meetingId } = board;
    await recallMinutes({ ...board.here.secretary, now: later }, { meetingId, versionId: (await newestVersion(board)).id, reason: "Fel årtal" });
    await correct(board);
    expect(await newestVersion(board)).toMatchObject({ part: "erratum", number: 2 });
    await signed(board);
    await correct(board, { shouldRead: "tillstyrka samarbetsavtalet för 2011" });
    expect(await newestVersion(board)).toMatchObject({ part: "erratum", number: 1 });
  });

  test("is only ever added, and only beside what is approved, by whatever way it is written", async () => {
    const board = await approved();
    await correct(board);
    for (const connect of [asApplication, asOwner]) {
      await expect(connect((connection) => connection.query(`UPDATE "Erratum" SET reason = reason`))).rejects.toThrow();
    }
    const forge = (columns: string) =>
      asOwner((owner) => owner.query(`INSERT INTO "Erratum" SELECT (jsonb_populate_record(e, $2::jsonb)).* FROM "Erratum" e WHERE "workspaceId" = $1`, [board.here.id, columns]));
    await expect(forge(`{"versionId": "${board.versionId}"}`)).rejects.toThrow(/no erratum to be signed/);
  });
});

describe("everyone who got the extract gets the erratum", () => {
  const lettersOf = ({ here }: Approved) =>
    asOwner(async (owner) => (await owner.query<{ toName: string; subject: string; text: string }>(`SELECT "toName", subject, text FROM "Letter" WHERE "workspaceId" = $1 AND "aboutKind" = 'dispatch' ORDER BY "writtenAt", "toName"`, [here.id])).rows);

  test("by letter who got it by letter; a link shows it; what was handed over is left to do", async () => {
    const board = await approved();
    await send(board, [recipient("Region Ådalen"), byLink("Bodens kommun"), byHand("Kalix kommun")]);
    const token = tokenOf((await logOf(board)).find(({ way }) => way === "link")!.id);
    await fetchByLink({ now: later }, { token, format: "pdf" });
    await correct(board);
    await signed(board);
    expect(await standingOf(board)).toEqual({ kind: "waiting", names: expect.arrayContaining(["Bodens kommun"]) });

    const written = await lettersOf(board);
    expect(written.map(({ toName }) => toName)).toEqual(["Region Ådalen", "Region Ådalen"]);
    const followed = written.filter(({ subject }) => subject.startsWith("Rättelse"));
    // The chair signed last, and it was the secretary who had it corrected.
    expect(followed.map((letter) => [letter.text.includes(secretary), letter.text.includes(chair)])).toEqual([[true, false]]);
    expect((await logOf(board)).map(({ byName }) => byName)).toEqual([secretary, secretary, secretary, secretary]);
    expect((await openedLink(token, later))?.correctedOn).toBe("2010-04-22");
    const file = (await fetchByLink({ now: later }, { token, format: "pdf" }))!;
    const bytes = await inTransaction(board.here.id, (tx) => readWhole(tx, board.here.id, file.blobId));
    const { pages } = await readPdf(Buffer.from(bytes));
    expect(letters(pages.join(""))).toContain(letters(text.shouldRead));
    const readable = (await readableExtract(await actorOf(board.here.reader), board.meetingId, 1, later))!;
    expect(readable).toMatchObject({ source: { edition: 2 }, errata: [text], made: { edition: 2, pdf: { digest: file.sha256 } } });
    expect(await standingOf(board)).toEqual({ kind: "waiting", names: expect.toSatisfy((names: string[]) => names.toSorted().join() === "Kalix kommun,Region Ådalen") });

    expect(await refusalOf(send(board, [byHand("Kalix kommun")]))).toBe("extract.changed");
    await send(board, [byHand("Kalix kommun")], { edition: 2 });
    expect(await standingOf(board)).toEqual({ kind: "waiting", names: ["Region Ådalen"] });
  });

  test("but nothing goes out where nobody had got it", async () => {
    const board = await approved();
    await correct(board);
    await signed(board);
    expect(await lettersOf(board)).toEqual([]);
    expect((await standingOf(board)).kind).toBe("toSend");
  });
});
