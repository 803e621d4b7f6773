import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addLegalForce, addNotice, boardOfMeeting } from "#lib/data/public-notice.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { loadActor } from "#lib/data/actor.ts";
import { sha256 } from "#lib/documents/seal/sealed-content.ts";
import { canonicalJson } from "#lib/domain/audit/event.ts";
import { meetingNotices } from "#lib/queries/public-notice/meeting-notices.ts";
import { noticesUp } from "#lib/queries/public/notices.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";
import { approveImmediately } from "#lib/usecases/approval/request-approval.ts";
import { endAppeal, recordAppeal } from "#lib/usecases/public-notice/appeals.ts";
import { confirmLegalForce } from "#lib/usecases/public-notice/confirm-legal-force.ts";
import { replaceNotice } from "#lib/usecases/public-notice/replace-notice.ts";
import { setNoticeBoard } from "#lib/usecases/workspace/set-notice-board.ts";
import { association, now } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { approvedBoard, newestVersion, signAs, withPasswords } from "../approval/approved.ts";
import { anna, chair, decidedBoard, secretary } from "../approval/setting.ts";
import { actsAt, refusalOf } from "../meeting/setting.ts";
import type { Board } from "../question/board.ts";

withDatabase();

// Everything is approved at `now`, 22 April 2010; three weeks end on Ascension Day, so the last day to appeal is 14 May.
const approvedOn = "2010-04-22";
const afterwards = new Date("2010-05-15T08:00:00Z");

const authority = { legalForm: "publicAuthority" } as const;
const boardOf = ({ here, meetingId }: Board) => inTransaction(here.id, (tx) => boardOfMeeting(tx, here.id, meetingId));
const noticeOf = async (board: Board) => (await boardOf(board)).notices.at(-1)!;
const later = ({ here }: Board, at = afterwards) => ({ ...here.secretary, now: at });

describe("with the last signature", () => {
  test("the notice of the minutes goes up, in the same transaction, and the history tells it", async () => {
    const board = await approvedBoard(authority);
    const { notices } = await boardOf(board);
    const { digest, ...said } = notices[0]!;
    expect(notices).toHaveLength(1);
    expect(said).toMatchObject({
      organisation: "Kommunförbundet Ådalen", bodyName: "Styrelsen", paragraphs: [1], part: "ordinary", keptAt: "Kommunförbundet Ådalen",
      approvedOn, upFrom: approvedOn, appealTo: "2010-05-14", downOn: "2010-05-15", replaces: null,
    });
    expect(digest).toBe(sha256(canonicalJson(said)));
    const [signed, posted] = (await actsAt(board.here, board.meetingId)).slice(-2);
    expect([signed!.act, signed!.facts["state"]]).toEqual(["approval.sign", "approved"]);
    expect(posted).toMatchObject({ act: "publicNotice.post", subjectId: said.id, facts: { paragraphs: "§ 1", upFrom: approvedOn, appealTo: "2010-05-14", downOn: "2010-05-15", digest } });
  });

  test("what is approved at once gets its own at once, while the meeting goes on", async () => {
    const board = await withPasswords(await decidedBoard(authority));
    await approveImmediately(board.here.secretary, { meetingId: board.meetingId, numbers: [1] });
    for (const name of [secretary, anna]) await signAs(board, name);
    expect((await boardOf(board)).notices).toEqual([]);
    await signAs(board, chair);
    expect(await noticeOf(board)).toMatchObject({ part: "immediate", paragraphs: [1] });
  });

  test("an association puts up nothing, and has no board to read", async () => {
    const board = await approvedBoard();
    expect((await boardOf(board)).notices).toEqual([]);
    const actor = (await loadActor(board.here.slug, board.here.secretary.personId))!;
    expect(await meetingNotices(actor, board.meetingId, now)).toBeNull();
    expect(await noticesUp(board.here.slug, approvedOn)).toBeNull();
    expect((await dashboard(actor, afterwards)).todos.map(({ kind }) => kind)).not.toContain("legalForceToConfirm");
  });
});

describe("the board", () => {
  test("has the notice from its day through the last day to appeal, with nothing done by anyone", async () => {
    const board = await approvedBoard(authority);
    const ids = async (day: string) => (await noticesUp(board.here.slug, day))!.map(({ id }) => id);
    const { id } = await noticeOf(board);
    expect(await Promise.all(["2010-04-21", approvedOn, "2010-05-14", "2010-05-15"].map(ids))).toEqual([[], [id], [id], []]);
    expect(Object.keys((await noticesUp(board.here.slug, approvedOn))![0]!)).not.toContain("posted");
  });

  test("shows the public nothing of another organisation, and no other row of this", async () => {
    const [board, other] = [await approvedBoard(authority), await approvedBoard(authority)];
    const counted = await asApplication(async (connection) => {
      await connection.query("SELECT set_config('attsats.public', $1, false)", [board.here.id]);
      const rows = async (table: string) => (await connection.query(`SELECT "workspaceId" FROM "${table}"`)).rows;
      const { rows: tables } = await connection.query(`SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE column_name = 'workspaceId' AND table_schema = 'public' AND table_name <> 'PublicNotice'`);
      const seen = [];
      for (const { name } of tables) seen.push(...(await rows(name)));
      return { notices: await rows("PublicNotice"), seen };
    });
    expect(counted).toEqual({ notices: [{ workspaceId: board.here.id }], seen: [] });
    expect(await noticesUp(`${other.here.slug}x`, approvedOn)).toBeNull();
  });
});

describe("a notice that is up", () => {
  test.each(["PublicNotice", "LegalForce", "Appeal", "AppealEnd"])("of %s nothing is altered or taken away, by the application or the owner", async (table) => {
    for (const statement of [`UPDATE "${table}" SET "workspaceId" = "workspaceId"`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
      await expect(asApplication((connection) => connection.query(statement)), statement).rejects.toMatchObject({ code: "42501" });
      await expect(asOwner((connection) => connection.query(statement)), statement).rejects.toThrow(/only ever added/);
    }
  });

  test("can't come down before the appeal period is over, be put up late, or be of an association: the database refuses", async () => {
    const board = await approvedBoard(authority);
    const first = await noticeOf(board);
    const add = (change: object) => inTransaction(board.here.id, (tx) => addNotice(tx, board.here.id, { ...first, id: randomUUID(), replaces: { noticeId: first.id, reason: "Fel" }, ...change }));
    await expect(add({ downOn: "2010-05-14" })).rejects.toThrow(/PublicNotice_up_long_enough/);
    await expect(add({ appealTo: "2010-05-12" })).rejects.toThrow(/PublicNotice_up_long_enough/);
    await expect(add({ replaces: null, upFrom: "2010-04-25", appealTo: "2010-05-20", downOn: "2010-05-21" })).rejects.toThrow(/PublicNotice_up_in_time/);
    await expect(add({ replaces: null })).rejects.toThrow(/Unique constraint/);
    const nonprofit = await approvedBoard();
    const { id: versionId } = await newestVersion(nonprofit);
    const foreign = { ...first, id: randomUUID(), meetingId: nonprofit.meetingId, versionId };
    await expect(inTransaction(nonprofit.here.id, (tx) => addNotice(tx, nonprofit.here.id, foreign))).rejects.toThrow(/only a public authority/);
  });

  test("is replaced by a right one, which says where the minutes are and why; both are up for their time", async () => {
    const board = await approvedBoard(authority);
    const { here, meetingId } = board;
    const { id: noticeId } = await noticeOf(board);
    const wanted = { meetingId, noticeId, keptAt: "Stadsarkivet", reason: "Protokollet har flyttats." };
    for (const who of [board.people[chair]!, here.administrator, here.reader, here.stranger, (await association()).secretary]) {
      expect(await refusalOf(replaceNotice({ ...who, workspace: here.slug }, wanted))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    const keyed = { ...later(board, new Date("2010-04-26T08:00:00Z")), idempotencyKey: randomUUID() };
    const made = await replaceNotice(keyed, wanted);
    expect(await replaceNotice(keyed, wanted)).toEqual(made);
    const up = (await noticesUp(here.slug, "2010-04-26"))!;
    expect(up.map(({ keptAt, replacedOn, appealTo }) => [keptAt, replacedOn, appealTo])).toEqual([
      ["Stadsarkivet", null, "2010-05-17"],
      ["Kommunförbundet Ådalen", "2010-04-26", "2010-05-14"],
    ]);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "publicNotice.replace", subjectId: made.noticeId, facts: { reason: "Protokollet har flyttats.", upFrom: "2010-04-26" } });
    expect(await refusalOf(replaceNotice(later(board), wanted))).toBe("publicNotice.notStanding");
  });
});

describe("legal force", () => {
  test("is asked for when the time is over, confirmed by the secretary, and then asked for no more", async () => {
    const board = await approvedBoard(authority);
    const { here, meetingId } = board;
    const { id: noticeId } = await noticeOf(board);
    const actor = (await loadActor(here.slug, here.secretary.personId))!;
    const waiting = async (at: Date) => (await dashboard(actor, at)).todos.filter(({ kind }) => kind === "legalForceToConfirm");
    const wanted = { meetingId, noticeId, paragraphs: [1] };
    expect(await waiting(new Date("2010-05-14T21:59:00Z"))).toEqual([]);
    expect(await refusalOf(confirmLegalForce(later(board, new Date("2010-05-14T21:59:00Z")), wanted))).toBe("publicNotice.canBeAppealed");
    expect(await waiting(new Date("2010-05-14T22:01:00Z"))).toMatchObject([{ noticeId, paragraphs: [1], appealTo: "2010-05-14" }]);
    for (const who of [board.people[chair]!, here.administrator, here.stranger, (await association(authority)).secretary]) {
      expect(await refusalOf(confirmLegalForce({ ...who, workspace: here.slug, now: afterwards }, wanted))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    await confirmLegalForce(later(board), wanted);
    expect((await boardOf(board)).legalForce).toMatchObject([{ number: 1, noticeId, confirmed: { by: here.secretary.personId } }]);
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "legalForce.confirm", subjectId: noticeId, facts: { paragraphs: "§ 1" } });
    expect(await waiting(afterwards)).toEqual([]);
    expect(await refusalOf(confirmLegalForce(later(board), wanted))).toBe("publicNotice.hasForce");
    expect(await refusalOf(replaceNotice(later(board), { meetingId, noticeId, keptAt: "Annorstädes", reason: "Fel" }))).toBe("publicNotice.inForceAlready");
  });

  test("is confirmed once, when two do it at the same moment", async () => {
    const board = await approvedBoard(authority);
    const { id: noticeId } = await noticeOf(board);
    const wanted = { meetingId: board.meetingId, noticeId, paragraphs: [1] };
    const both = await Promise.allSettled([confirmLegalForce(later(board), wanted), confirmLegalForce(later(board), wanted)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await boardOf(board)).legalForce).toHaveLength(1);
  });

  test("waits while it is appealed, and the database keeps the same rule by itself", async () => {
    const board = await approvedBoard(authority);
    const { here, meetingId } = board;
    const { id: noticeId, versionId } = await noticeOf(board);
    const { appealId } = await recordAppeal(later(board), { meetingId, noticeId, paragraphs: [1], receivedOn: "2010-05-12", reference: "Mål 4711-10" });
    expect(await refusalOf(confirmLegalForce(later(board), { meetingId, noticeId, paragraphs: [1] }))).toBe("publicNotice.isAppealed");
    const force = (at: Date) => inTransaction(here.id, (tx) => addLegalForce(tx, here.id, [{ versionId, number: 1, noticeId, confirmed: { by: here.secretary.personId, at } }]));
    await expect(force(afterwards)).rejects.toThrow(/an appeal is against § 1/);
    await endAppeal(later(board, new Date("2010-09-02T08:00:00Z")), { meetingId, appealId, ending: "dismissed", endedOn: "2010-09-01" });
    await expect(force(now)).rejects.toThrow(/the time to appeal against § 1 is not over/);
    expect((await actsAt(here, meetingId)).slice(-2).map(({ act }) => act)).toEqual(["appeal.record", "appeal.end"]);
    await confirmLegalForce(later(board, new Date("2010-09-03T08:00:00Z")), { meetingId, noticeId, paragraphs: [1] });
    expect((await boardOf(board)).legalForce).toHaveLength(1);
  });
});

test("where the minutes are kept is a setting, for the notices to come, of a public authority alone", async () => {
  const board = await decidedBoard(authority);
  const wanted = { version: 1, minutesKeptAt: "Kommunkansliet, Storgatan", appealCourt: "Förvaltningsrätten i Härnösand" };
  expect(await refusalOf(setNoticeBoard(board.here.secretary, wanted))).toBe("policy.notAllowed");
  await setNoticeBoard(board.here.administrator, wanted);
  expect(await refusalOf(setNoticeBoard(board.here.administrator, wanted))).toMatch(/^errors.stale/);
  await withPasswords(board);
  await approveImmediately(board.here.secretary, { meetingId: board.meetingId, numbers: [1] });
  for (const name of [secretary, anna, chair]) await signAs(board, name);
  expect((await noticeOf(board)).keptAt).toBe("Kommunkansliet, Storgatan");
  expect(await refusalOf(setNoticeBoard((await association()).administrator, wanted))).toBe("settings.noNoticeBoard");
});
