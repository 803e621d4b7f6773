import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { countMinutesPages } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { setFirstPage } from "#lib/usecases/minutes/set-first-page.ts";
import { closeMeeting, reopenMeeting } from "#lib/usecases/room/close-meeting.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import type { Association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, meetingAssociation, planned, refusalOf, standing } from "../meeting/setting.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await meetingAssociation({ paginationThroughYear: true });
});

async function heldMeeting(day: string): Promise<string> {
  const meetingId = await planned(here, { day });
  await openMeeting(here.secretary, { meetingId });
  await treatItem(here.secretary, { meetingId, itemId: await standing(here, meetingId, "opening") });
  return meetingId;
}

async function recordOf(meetingId: string) {
  const actor = await loadActor(here.secretary.workspace, here.secretary.personId);
  return (await meetingRecord(actor!, meetingId))!;
}

const close = (meetingId: string, day: string) => closeMeeting(here.secretary, { meetingId, day, time: "12:00" });

async function pagesOf(meetingId: string): Promise<number> {
  const record = await recordOf(meetingId);
  return countMinutesPages(minutesOf(record, record.language));
}

describe("where page numbers run on through the year", () => {
  test("a meeting's begin after those of the one before, once that is closed", async () => {
    const may = await heldMeeting("2010-05-06");
    const june = await heldMeeting("2010-06-10");
    expect((await recordOf(june)).firstPage).toEqual({ number: 1, set: false, settled: false });
    await close(may, "2010-05-06");
    const after = 1 + (await pagesOf(may));
    expect(after).toBeGreaterThan(1);
    const record = await recordOf(june);
    expect(record.firstPage).toEqual({ number: after, set: false, settled: true });
    expect(printedMinutes(minutesOf(record, "sv")).firstPage).toBe(after);
    await reopenMeeting(here.secretary, { meetingId: may });
    expect((await recordOf(june)).firstPage).toMatchObject({ settled: false });
  });

  test("they begin at 1 again with the new year", async () => {
    await close(await heldMeeting("2010-12-16"), "2010-12-16");
    expect((await recordOf(await heldMeeting("2011-01-13"))).firstPage.number).toBe(1);
  });

  test("the secretary says where they begin, and takes it back", async () => {
    const may = await heldMeeting("2010-05-06");
    await setFirstPage(here.secretary, { meetingId: may, firstPage: 43 });
    expect((await recordOf(may)).firstPage).toEqual({ number: 43, set: true, settled: true });
    expect((await actsAt(here, may)).at(-1)).toMatchObject({ act: "meeting.setFirstPage", facts: { page: 43 } });
    await setFirstPage(here.secretary, { meetingId: may, firstPage: null });
    expect((await recordOf(may)).firstPage.number).toBe(1);
    expect((await actsAt(here, may)).at(-1)).toMatchObject({ act: "meeting.followPages" });
  });

  test("the same key twice sets it once", async () => {
    const may = await heldMeeting("2010-05-06");
    const before = (await actsAt(here, may)).length;
    const context = { ...here.secretary, idempotencyKey: "0199f0aa-0000-7000-8000-000000000001" };
    await setFirstPage(context, { meetingId: may, firstPage: 43 });
    await setFirstPage(context, { meetingId: may, firstPage: 43 });
    expect(await actsAt(here, may)).toHaveLength(before + 1);
  });
});

describe("setting the first page is refused", () => {
  test("to a reader, a stranger and another association's secretary", async () => {
    const elsewhere = await meetingAssociation({ paginationThroughYear: true });
    const meetingId = await heldMeeting("2010-05-06");
    expect(await refusalOf(setFirstPage(here.reader, { meetingId, firstPage: 43 }))).toBe("policy.notAllowed");
    expect(await refusalOf(setFirstPage(elsewhere.secretary, { meetingId, firstPage: 43 }))).toBe("meeting.notFound");
    expect(await refusalOf(setFirstPage({ ...elsewhere.secretary, workspace: here.secretary.workspace }, { meetingId, firstPage: 43 }))).toBe("auth.noAccess");
  });

  test("where each of the body's minutes begins at 1", async () => {
    here = await meetingAssociation();
    const meetingId = await heldMeeting("2010-05-06");
    expect(await refusalOf(setFirstPage(here.secretary, { meetingId, firstPage: 43 }))).toBe("minutes.pagesBeginAnew");
  });
});
