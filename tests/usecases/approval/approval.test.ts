import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readPiece } from "#lib/data/blob.ts";
import { loadActor } from "#lib/data/actor.ts";
import { contentOfVersion, versionsOf } from "#lib/data/approval.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { readRecord } from "#lib/documents/seal/sealed-content.ts";
import { versionState } from "#lib/domain/approval/minutes-version.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { chooseSubstitute } from "#lib/usecases/approval/choose-substitute.ts";
import { recallMinutes, refuseMinutes } from "#lib/usecases/approval/end-version.ts";
import { recordPaperSignature } from "#lib/usecases/approval/record-paper-signature.ts";
import { approveImmediately, approveRemaining, requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { announceRemark, writeRemark } from "#lib/usecases/remark/make-remark.ts";
import { closeMeeting, reopenMeeting } from "#lib/usecases/room/close-meeting.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import { leaveItemUntreated, renumberMeeting, treatItem } from "#lib/usecases/room/treat-item.ts";
import { association, now } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { quickHash } from "../../support/quick-hash.ts";
import { actsAt, refusalOf } from "../meeting/setting.ts";
import type { Board } from "../question/board.ts";
import { anna, bo, chair, closedBoard, decidedBoard, secretary } from "./setting.ts";

withDatabase();

const password = "hösten i Härnösand 2010";
const text = (words: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });

const asking = ({ here, meetingId }: Board, unresolved: number[] = []) => requestApproval(here.secretary, { meetingId, unresolved });
const versions = ({ here, meetingId }: Board) => inTransaction(here.id, (tx) => versionsOf(tx, here.id, meetingId));
const newest = async (board: Board) => (await versions(board)).at(-1)!;
const contextOf = ({ here, people }: Board, name: string): ActContext => (name === secretary ? here.secretary : people[name]!);
const paperDay = "2010-05-06";

/** What one who is asked sends, of the newest version as it is. */
async function signing(board: Board, name: string, change: { digest?: string; versionId?: string; dissent?: string; password?: string; as?: string; signatoryId?: string } = {}) {
  const version = await newest(board);
  const { as = name, ...rest } = change;
  const signatoryId = version.signatories.find((signatory) => signatory.name === as)?.id ?? randomUUID();
  return { meetingId: board.meetingId, versionId: version.id, signatoryId, digest: version.digest, dissent: "", password, ...rest };
}

async function signs(board: Board, name: string, change: Parameters<typeof signing>[2] = {}) {
  return signMinutes(contextOf(board, name), await signing(board, name, change));
}

async function refuses(board: Board, name: string, paragraphs: number[] | null = null) {
  const { meetingId, versionId, signatoryId } = await signing(board, name);
  return refuseMinutes(contextOf(board, name), { meetingId, versionId, signatoryId, reason: "Beslutet löd annorlunda", paragraphs });
}

/** Gives everyone the same password, and the meeting a board that has decided. */
async function withPasswords(board: Board): Promise<Board> {
  const hash = await quickHash(password);
  await asOwner((connection) => connection.query(`UPDATE "Account" SET "passwordHash" = $1 WHERE "passwordHash" IS NULL`, [hash]));
  return board;
}
const closed = async () => withPasswords(await closedBoard());
const open = async () => withPasswords(await decidedBoard());

describe("minutes are sent for approval", () => {
  test("as content with its digests and a PDF, to the secretary, the chair and the adjuster", async () => {
    const board = await closed();
    expect(await asking(board)).toMatchObject({ number: 1 });
    const version = await newest(board);
    expect(version.signatories.map(({ capacity, name, personId }) => [capacity, name, personId])).toEqual([
      ["secretary", secretary, board.here.secretary.personId],
      ["chair", chair, board.people[chair]!.personId],
      ["adjuster", anna, board.people[anna]!.personId],
    ]);
    const stored = await inTransaction(board.here.id, async (tx) => {
      const content = (await contentOfVersion(tx, board.here.id, version.id))!;
      return { ...content, pdf: await readPiece(tx, board.here.id, content.bodyBlobId, 0) };
    });
    expect(Buffer.from(stored.pdf!).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(readRecord(stored.content)?.entries.map(({ number }) => number)).toEqual([1]);
    expect(version.paragraphs).toMatchObject([{ number: 1, itemId: board.itemId, standing: "sealed", digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "approval.request", subjectId: version.id, facts: { number: 1, paragraphs: "§ 1", digest: version.digest } });
  });

  test("not by others, not before the meeting is closed, and once for the same key", async () => {
    const board = await open();
    expect(await refusalOf(asking(board))).toBe("approval.meetingNotClosed");
    await closeMeeting(board.here.secretary, { meetingId: board.meetingId, day: "2010-05-06", time: "12:00" });
    const { meetingId } = board;
    for (const who of [board.people[chair]!, board.here.administrator, board.here.stranger, (await association()).secretary]) {
      expect(await refusalOf(requestApproval({ ...who, workspace: board.here.slug }, { meetingId, unresolved: [] }))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    const keyed = { ...board.here.secretary, idempotencyKey: randomUUID() };
    const first = await requestApproval(keyed, { meetingId, unresolved: [] });
    expect(await requestApproval(keyed, { meetingId, unresolved: [] })).toEqual(first);
    expect(await versions(board)).toHaveLength(1);
  });
});

describe("minutes are signed", () => {
  test("by each with the password, until they are approved; then nothing more can be done", async () => {
    const board = await closed();
    await asking(board);
    expect(await signs(board, anna, { dissent: "Jag minns debatten annorlunda." })).toEqual({ state: "beingSigned" });
    expect(await signs(board, secretary)).toEqual({ state: "beingSigned" });
    expect(await signs(board, chair)).toEqual({ state: "approved" });
    const version = await newest(board);
    expect(version.signatures.map(({ dissent }) => dissent).toSorted()).toEqual(["Jag minns debatten annorlunda.", null, null]);
    expect(new Set(version.signatures.map(({ digest }) => digest))).toEqual(new Set([version.digest]));
    const acts = (await actsAt(board.here, board.meetingId)).filter(({ act }) => act === "approval.sign");
    expect(acts.map(({ facts }) => [facts["name"], facts["capacity"], facts["dissent"], facts["state"]])).toEqual([
      [anna, "adjuster", "yes", "beingSigned"],
      [secretary, "secretary", "no", "beingSigned"],
      [chair, "chair", "no", "approved"],
    ]);
    expect(await refusalOf(asking(board))).toBe("approval.alreadyApproved");
    expect(await refusalOf(recallMinutes(board.here.secretary, { meetingId: board.meetingId, versionId: version.id, reason: "Skrivfel" }))).toBe("approval.versionApproved");
  });

  test("not by one who isn't asked, twice, on something else, in another's place or with another password", async () => {
    const board = await closed();
    await asking(board);
    expect(await refusalOf(signs(board, bo))).toBe("policy.notAllowed");
    expect(await refusalOf(signs(board, chair, { as: anna }))).toBe("approval.anothersSignature");
    expect(await refusalOf(signs(board, chair, { digest: "0".repeat(64) }))).toBe("approval.otherContent");
    expect(await refusalOf(signs(board, chair, { password: "vintern i Härnösand" }))).toBe("approval.passwordWrong");
    const { secretary: elsewhere } = await association();
    expect(await refusalOf(signMinutes({ ...board.here.stranger }, await signing(board, anna)))).toBe("auth.noAccess");
    await withPasswords(board);
    expect(await refusalOf(signMinutes(elsewhere, await signing(board, anna)))).toBe("meeting.notFound");
    await signs(board, chair);
    expect(await refusalOf(signs(board, chair))).toBe("approval.alreadySigned");
    expect((await newest(board)).signatures).toHaveLength(1);
  });

  test("not after too many tries with the wrong password, nor by one who has none", async () => {
    const board = await closed();
    await asking(board);
    for (let attempt = 0; attempt < 8; attempt += 1) await refusalOf(signs(board, anna, { password: "gissning" }));
    expect(await refusalOf(signs(board, anna))).toBe("approval.tooManyAttempts");
    await asOwner((connection) => connection.query(`UPDATE "Account" SET "passwordHash" = NULL WHERE "personId" = $1`, [board.people[chair]!.personId]));
    expect(await refusalOf(signs(board, chair))).toBe("approval.noPassword");
  });

  test("by two at the same moment: each signature is there, and one more by the same person is not", async () => {
    const board = await closed();
    await asking(board);
    const results = await Promise.all([signs(board, anna), signs(board, chair), signs(board, secretary), signs(board, anna)].map(refusalOf));
    expect(results.filter((code) => code !== null)).toEqual(["approval.alreadySigned"]);
    expect(versionState(await newest(board))).toBe("approved");
  });

  test("on paper, with the day, the scan and who recorded it", async () => {
    const board = await closed();
    await asking(board);
    const { password: _, ...paper } = await signing(board, anna);
    const scan = (bytes: Uint8Array) => new Blob([Buffer.from(bytes)]).stream();
    const png = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
    const later = { ...board.here.secretary, now: new Date("2010-05-07T08:00:00Z") };
    const recorded = { ...paper, day: paperDay, fileName: "justering.png" };
    expect(await refusalOf(recordPaperSignature(board.people[chair]!, recorded, scan(png)))).toBe("policy.notAllowed");
    expect(await refusalOf(recordPaperSignature(later, { ...recorded, fileName: "justering.txt" }, scan(Buffer.from("signerat"))))).toBe("approval.scanKind");
    expect(await refusalOf(recordPaperSignature(later, { ...recorded, day: "2010-05-08" }, scan(png)))).toBe("approval.paperDay");
    expect(await recordPaperSignature(later, recorded, scan(png))).toEqual({ state: "beingSigned" });
    expect((await newest(board)).signatures).toMatchObject([{ by: board.here.secretary.personId, at: later.now, method: { kind: "paper", day: paperDay } }]);
  });
});

describe("what has been signed", () => {
  test("can't be changed by any act: its text, its numbers, its reservations, the meeting", async () => {
    const board = await open();
    const { here, meetingId, itemId } = board;
    const { remarkId } = await announceRemark(board.people[bo]!, { meetingId, itemId, kind: "reservation", participantIds: [], text: "" });
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
    const writes = (words: string) => writeRemark(board.people[bo]!, { meetingId, itemId, remarkId, participantId: null, text: words });
    await writes("Avtalet saknar tak.");
    await asking(board);
    await signs(board, anna);
    expect(await refusalOf(writes("Avtalet saknar tak för kostnaden."))).toBe("approval.frozen");
    expect(await refusalOf(reopenMeeting(here.secretary, { meetingId }))).toBe("meeting.alreadySigned");
    await signs(board, chair);
    await signs(board, secretary);
    const later = { ...board.people[bo]!, now: new Date(now.getTime() + 1000) };
    expect(await refusalOf(writeRemark(later, { meetingId, itemId, remarkId, participantId: null, text: "För sent." }))).toBe("reservation.approved");
  });

  test("isn't signed where the record was changed after it was sent; a new version is", async () => {
    const board = await closed();
    const { here, meetingId, itemId } = board;
    await asking(board);
    const first = await newest(board);
    await reopenMeeting(here.secretary, { meetingId });
    expect(await saveItemText(here.secretary, { itemId, text: text("Ärendet föredras av kanslichefen."), baseVersion: 0 })).toMatchObject({ saved: true });
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
    expect(await refusalOf(signs(board, anna))).toBe("approval.recordChanged");
    expect(await asking(board)).toMatchObject({ number: 2 });
    expect(await refusalOf(signs(board, anna, { versionId: first.id, digest: first.digest, signatoryId: first.signatories.find(({ name }) => name === anna)!.id }))).toBe("approval.olderVersion");
    await signs(board, anna);
    expect((await newest(board)).paragraphs[0]?.digest).not.toBe(first.paragraphs[0]?.digest);
  });
});

describe("minutes are refused", () => {
  test("with a reason; the text is mended, and the next version is signed while the first stays with why", async () => {
    const board = await closed();
    const { here, meetingId } = board;
    await asking(board);
    await signs(board, secretary);
    await refuses(board, anna, [1]);
    expect(await refusalOf(signs(board, chair))).toBe("approval.versionEnded");
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "approval.refuse", facts: { reason: "Beslutet löd annorlunda", paragraphs: "§ 1", whole: "no" } });
    await reopenMeeting(here.secretary, { meetingId });
    await saveItemText(here.secretary, { itemId: board.itemId, text: text("Ärendet föredras."), baseVersion: 0 });
    expect(await refusalOf(renumberMeeting(here.secretary, { meetingId }))).toBe("paragraph.fixed");
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
    await asking(board);
    for (const name of [secretary, chair, anna]) await signs(board, name);
    expect((await versions(board)).map((version) => [version.number, versionState(version), version.ended?.reason ?? null])).toEqual([
      [1, "refused", "Beslutet löd annorlunda"],
      [2, "approved", null],
    ]);
  });

  test("not by one who isn't asked; the secretary can take them back, nobody else", async () => {
    const board = await closed();
    await asking(board);
    const { id: versionId } = await newest(board);
    expect(await refusalOf(refuses(board, bo))).toBe("policy.notAllowed");
    const recall = (who: ActContext) => recallMinutes(who, { meetingId: board.meetingId, versionId, reason: "Reservationens skäl har kommit in" });
    expect(await refusalOf(recall(board.people[chair]!))).toBe("policy.notAllowed");
    await recall(board.here.secretary);
    expect(versionState(await newest(board))).toBe("recalled");
  });

  test("and another adjuster is chosen, of those who served", async () => {
    const board = await closed();
    await asking(board);
    const version = await newest(board);
    const replacedId = version.signatories.find(({ name }) => name === anna)!.id;
    const choose = (name: string, who = board.here.secretary) => chooseSubstitute(who, { meetingId: board.meetingId, versionId: version.id, replacedId, participantId: board.participantId(name) });
    expect(await refusalOf(choose(bo, board.people[bo]!))).toBe("policy.notAllowed");
    expect(await refusalOf(choose(chair))).toBe("approval.substituteIsAsked");
    await choose(bo);
    expect((await actsAt(board.here, board.meetingId)).at(-1)).toMatchObject({ act: "approval.substitute", facts: { name: bo, replaced: anna } });
    expect(await refusalOf(signs(board, anna))).toBe("policy.notAllowed");
    for (const name of [bo, chair]) await signs(board, name);
    expect(await signs(board, secretary)).toEqual({ state: "approved" });
  });
});

describe("a § by itself", () => {
  test("is approved at once while the meeting goes on, and only named in its minutes", async () => {
    const board = await open();
    const { here, meetingId, itemId } = board;
    await approveImmediately(here.secretary, { meetingId, numbers: [1] });
    for (const name of [secretary, chair, anna]) await signs(board, name);
    expect(await refusalOf(saveItemText(here.secretary, { itemId, text: text("Nytt."), baseVersion: 0 }))).toBe("approval.frozen");
    expect(await refusalOf(leaveItemUntreated(here.secretary, { meetingId, itemId }))).not.toBeNull();
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
    expect(await refusalOf(asking(board))).toBe("approval.noParagraphs");
    expect(await newest(board)).toMatchObject({ part: "immediate", dueOn: "2010-05-06" });
  });

  test("that an adjuster has refused can be left by the minutes, waits for the secretary until it is sent, and is then approved by itself", async () => {
    const board = await open();
    const { here, meetingId } = board;
    const { itemId } = await addItem(here.secretary, { meetingId, kind: "information", title: "Sen fråga", presenter: "", secrecyGround: null, caseId: null });
    await treatItem(here.secretary, { meetingId, itemId });
    await closeMeeting(here.secretary, { meetingId, day: "2010-05-06", time: "12:00" });
    const left = async (who: ActContext) => (await dashboard((await loadActor(here.slug, who.personId))!, now)).todos.filter(({ kind }) => kind === "paragraphsLeft");
    await asking(board);
    await refuses(board, anna, [2]);
    await asking(board, [2]);
    expect(await left(here.secretary)).toEqual([]);
    for (const name of [secretary, chair, anna]) await signs(board, name);
    expect(await left(here.secretary)).toMatchObject([{ numbers: [2], meeting: { id: meetingId }, due: null }]);
    expect(await left(board.people[chair]!)).toEqual([]);

    await approveRemaining(here.secretary, { meetingId, numbers: [2] });
    expect(await left(here.secretary)).toEqual([]);
    await refuses(board, anna);
    expect(await left(here.secretary)).toMatchObject([{ numbers: [2] }]);
    await approveRemaining(here.secretary, { meetingId, numbers: [2] });
    for (const name of [secretary, chair, anna]) await signs(board, name);
    expect(await newest(board)).toMatchObject({ part: "remaining", number: 2, ended: null });
    expect(await left(here.secretary)).toEqual([]);
  });

  test("is not approved later unless the minutes left it", async () => {
    const board = await closed();
    expect(await refusalOf(approveRemaining(board.here.secretary, { meetingId: board.meetingId, numbers: [1] }))).toBe("approval.notUnresolved");
    expect(await refusalOf(asking(board, [1]))).toBe("approval.notRefusedByItself");
  });
});
