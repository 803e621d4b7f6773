import { beforeEach, describe, expect, test, vi } from "vitest";
import { type MeetingEvent, watch } from "#lib/data/live-hub.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { loadActor } from "#lib/data/actor.ts";
import { watchMeetings } from "#lib/queries/live/watch-meetings.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { planMeeting } from "#lib/usecases/meeting/plan-meeting.ts";
import { type Association } from "../support/association.ts";
import { asOwner, withDatabase } from "../support/database.ts";
import { meetingAssociation, plan, planned } from "../usecases/meeting/setting.ts";

withDatabase({ each: true });

let here: Association;
let meetingId: string;
beforeEach(async () => {
  here = await meetingAssociation();
  meetingId = await planned(here);
});

/** One who watches the association's meetings, and what has been told. */
async function watching(personId: string) {
  const told: MeetingEvent[] = [];
  const close = vi.fn<() => void>();
  const leave = await watch({ workspaceId: here.id, personId, send: (event) => told.push(event), close });
  return { told, close, leave };
}

describe("one who watches the meetings", () => {
  test("is told of an act when it is committed, with its number and who did it, and of nothing in another association", async () => {
    const reader = await watching(here.reader.personId);
    const elsewhere = await meetingAssociation();
    await openMeeting(elsewhere.secretary, { meetingId: await planned(elsewhere) });
    await openMeeting(here.secretary, { meetingId });
    await vi.waitFor(() => expect(reader.told).toHaveLength(1), 1000);
    expect(reader.told).toEqual([{ workspaceId: here.id, meetingId, seq: expect.stringMatching(/^\d+$/), by: here.secretary.personId, act: "meeting.open" }]);
    reader.leave();
  });

  test("is shut out within two seconds when access ends, whether or not anything happens", async () => {
    const reader = await watching(here.reader.personId);
    await asOwner((owner) => owner.query(`UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1`, [here.reader.personId]));
    await vi.waitFor(() => expect(reader.close).toHaveBeenCalled(), 2000);
    await openMeeting(here.secretary, { meetingId });
    expect(reader.told).toEqual([]);
    reader.leave();
  });

  test("is asked about with all others in one query per act", async () => {
    // The function that is asked, with a counter before it.
    await asOwner((owner) =>
      owner.query(`
        CREATE SEQUENCE times_asked;
        GRANT USAGE ON SEQUENCE times_asked TO attsats_app;
        ALTER FUNCTION who_may_enter(uuid, uuid[]) RENAME TO who_really_may_enter;
        CREATE FUNCTION who_may_enter(workspace uuid, persons uuid[]) RETURNS SETOF uuid LANGUAGE sql AS $$
          SELECT nextval('times_asked'); SELECT who_really_may_enter(workspace, persons) $$`),
    );
    const asked = () => asOwner(async (owner) => Number((await owner.query<{ n: string }>(`SELECT last_value AS n FROM times_asked`)).rows[0]!.n));
    const watchers = await Promise.all(Array.from({ length: 50 }, (_, index) => watching(index % 2 ? here.reader.personId : here.secretary.personId)));
    const before = await asked();
    await openMeeting(here.secretary, { meetingId });
    await vi.waitFor(() => expect(watchers.every(({ told }) => told.length === 1)).toBe(true), 2000);
    // A second and a half may have gone, in which access is asked about anyway.
    expect((await asked()) - before).toBeLessThanOrEqual(3);
    for (const { leave } of watchers) leave();
  });
});

test("one who was away is told of what was missed, once per meeting, and nothing is told that was seen", async () => {
  const actor = (await loadActor(here.slug, here.reader.personId))!;
  const { meetingId: other } = await planMeeting(here.secretary, { bodyId: here.boardId, ...plan, day: "2010-06-10" });
  const seen = await inTransaction(here.id, async (tx) => (await tx.auditEvent.aggregate({ where: { workspaceId: here.id }, _max: { seq: true } }))._max.seq!);
  await openMeeting(here.secretary, { meetingId });
  await openMeeting(here.secretary, { meetingId: other });
  const told: MeetingEvent[] = [];
  const leave = await watchMeetings(actor, String(seen), { send: (event) => told.push(event), close: () => undefined });
  expect(told.map((event) => event.meetingId)).toEqual([meetingId, other]);
  leave();
  const again: MeetingEvent[] = [];
  const leaveAgain = await watchMeetings(actor, told.at(-1)!.seq, { send: (event) => again.push(event), close: () => undefined });
  expect(again).toEqual([]);
  leaveAgain();
});
