import { expect, test } from "vitest";
import { inTransaction } from "#lib/data/transaction.ts";
import { requestApproval } from "#lib/usecases/approval/request-approval.ts";
import { remindToSign } from "#lib/usecases/approval/remind-to-sign.ts";
import { insert } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import type { Board } from "../question/board.ts";
import { anna, chair, closedBoard } from "./setting.ts";

withDatabase();

const letters = ({ here }: Board) =>
  inTransaction(here.id, (tx) => tx.letter.findMany({ where: { workspaceId: here.id }, orderBy: [{ writtenAt: "asc" }, { toName: "asc" }], select: { toName: true, subject: true, text: true, state: true } }));
const on = (day: string, time = "05:05") => new Date(`${day}T${time}:00Z`);

/** The day by which the minutes are to be approved. */
async function dueOn({ here }: Board): Promise<string> {
  const [version] = await inTransaction(here.id, (tx) => tx.minutesVersion.findMany({ where: { workspaceId: here.id }, select: { dueOn: true } }));
  return version!.dueOn!.toISOString().slice(0, 10);
}
const before = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

test("those asked to sign get a letter, but not the one who asked, nor one without an address or an account", async () => {
  const board = await closedBoard();
  await asOwner((owner) => owner.query(`UPDATE "Person" SET email = NULL WHERE id = $1`, [board.people[anna]!.personId]));
  await requestApproval(board.here.secretary, { meetingId: board.meetingId, unresolved: [] });
  const [only, ...more] = await letters(board);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ toName: chair, state: "waiting", subject: expect.stringMatching(/^Protokoll att justera: Styrelsen \d+ \p{L}+ 2010$/u) });
  expect(only!.text).toContain(`/${board.here.slug}/meetings/${board.meetingId}/sign`);
  expect(only!.text).toContain(`Hej ${chair},`);
});

test("those who haven't signed are reminded on the days for it, once each day, in their language", async () => {
  const board = await closedBoard();
  await asOwner((owner) => owner.query(`UPDATE "Account" SET language = 'en' WHERE "personId" = $1`, [board.people[anna]!.personId]));
  await requestApproval(board.here.secretary, { meetingId: board.meetingId, unresolved: [] });
  const due = await dueOn(board);
  await asOwner((owner) => owner.query(`UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1`, [board.here.secretary.personId]));
  const asked = (await letters(board)).length;
  const remindedOn = async (day: string, time?: string) => {
    const earlier = (await letters(board)).length;
    await remindToSign(board.here.id, on(day, time));
    return (await letters(board)).slice(earlier);
  };

  expect(asked).toBe(2);
  expect(await remindedOn(before(due, 6))).toEqual([]);
  const first = await remindedOn(before(due, 5));
  expect(first.map(({ toName }) => toName)).toEqual([anna, chair]);
  expect(first[0]!.subject).toMatch(/^Reminder: minutes to approve, /);
  expect(first[1]!.subject).toMatch(/^Påminnelse: protokoll att justera, /);
  expect(first[1]!.text).toContain("väntar på din underskrift.");
  expect(first[1]!.text).toContain("Sista dag att skriva under: ");
  expect(await remindedOn(before(due, 5), "15:05")).toEqual([]);
  expect(await remindedOn(before(due, 4))).toEqual([]);
  expect(await remindedOn(due)).toHaveLength(2);
  const late = await remindedOn(before(due, -1));
  expect(late[1]!.text).toContain("väntar fortfarande på din underskrift, och tiden för justeringen har gått ut.");
  expect(late[1]!.text).toContain("Sista dagen att skriva under var den ");
  expect(late[0]!.text).toContain("The last day to sign was ");
});

test("one server's reminders and another's are the same", async () => {
  const board = await closedBoard();
  await requestApproval(board.here.secretary, { meetingId: board.meetingId, unresolved: [] });
  const asked = (await letters(board)).length;
  const day = on(await dueOn(board));
  await Promise.all([remindToSign(board.here.id, day), remindToSign(board.here.id, day), remindToSign(board.here.id, day)]);
  expect((await letters(board)).length - asked).toBe(3);
});

test("nobody is reminded of minutes that were taken back", async () => {
  const board = await closedBoard();
  const { versionId } = await requestApproval(board.here.secretary, { meetingId: board.meetingId, unresolved: [] });
  const asked = (await letters(board)).length;
  const day = on(await dueOn(board));
  await insert(["VersionEnd", { workspaceId: board.here.id, versionId, byId: board.here.secretary.personId, at: day, reason: "Fel i § 1" }]);
  await remindToSign(board.here.id, day);
  expect(await letters(board)).toHaveLength(asked);
});
