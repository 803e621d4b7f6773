import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelMeeting } from "#lib/usecases/meeting/cancel-meeting.ts";
import { changeMeeting } from "#lib/usecases/meeting/change-meeting.ts";
import { planMeeting, planMeetingShape } from "#lib/usecases/meeting/plan-meeting.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import type { Association } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, agendaOf, meetingAssociation, meetingRow, plan, planned, refusalOf } from "./setting.ts";

withDatabase();

let here: Association;
beforeEach(async () => {
  here = await meetingAssociation();
});

describe("a meeting is planned", () => {
  test("with the body's standing items in order, and the audit says so", async () => {
    const meetingId = await planned(here);
    expect(await meetingRow(meetingId)).toMatchObject({
      startsAt: new Date("2010-05-06T07:00:00Z"),
      endsAt: new Date("2010-05-06T10:00:00Z"),
      place: "Härnösand",
      distanceAddress: null,
      version: 1,
    });
    const { items } = await agendaOf(here, meetingId);
    expect(items.map(({ kind }) => kind)).toEqual([
      "opening", "adjusters", "agenda", "previousMinutes", "delegatedDecisions", "notifications", "otherQuestions", "closing",
    ]);
    expect(await actsAt(here, meetingId)).toMatchObject([
      { act: "meeting.plan", subjectId: meetingId, facts: { body: "Styrelsen", day: "2010-05-06", time: "09:00" } },
    ]);
  });

  test("once, though it is sent twice at the same moment", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const input = { bodyId: here.boardId, ...plan };
    const [first, second] = await Promise.all([planMeeting(context, input), planMeeting(context, input)]);
    expect(second).toEqual(first);
    expect(await actsAt(here, first.meetingId)).toHaveLength(1);
  });

  test("by the secretary of that association only", async () => {
    const elsewhere = await meetingAssociation();
    const input = { bodyId: here.boardId, ...plan };
    expect(await refusalOf(planMeeting(here.reader, input))).toBe("policy.notAllowed");
    expect(await refusalOf(planMeeting(here.stranger, input))).toBe("auth.noAccess");
    expect(await refusalOf(planMeeting(elsewhere.secretary, input))).toBe("body.unknown");
    expect(await refusalOf(planMeeting({ ...elsewhere.secretary, workspace: here.slug }, input))).toBe("auth.noAccess");
  });

  test("never with an address for attending at a distance that the body does not permit", async () => {
    expect(await refusalOf(planned(here, { distanceAddress: "https://mote.example.org" as never }))).toBe("meeting.distanceNotPermitted");
    const permitting = await meetingAssociation({ attendAtDistance: true });
    const meetingId = await planned(permitting, { distanceAddress: "https://mote.example.org" as never });
    expect(await meetingRow(meetingId)).toMatchObject({ distanceAddress: "https://mote.example.org" });
  });

  test("from a form whose days and times can be read", () => {
    const wrong = planMeetingShape.safeParse({ bodyId: here.boardId, ...plan, day: "2010-02-30", from: "9", lastDay: "", distanceAddress: "" });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["day", "meeting.dayWrong"],
      ["from", "meeting.timeWrong"],
    ]);
  });
});

describe("a planned meeting", () => {
  test("is changed from the form as it was opened, and not over what someone else has changed since", async () => {
    const meetingId = await planned(here);
    await changeMeeting(here.secretary, { meetingId, version: 1, ...plan, place: "Sundsvall" });
    expect(await meetingRow(meetingId)).toMatchObject({ place: "Sundsvall", version: 2 });
    expect(await refusalOf(changeMeeting(here.secretary, { meetingId, version: 1, ...plan, place: "Kramfors" }))).toBe("errors.stale");
    expect(await meetingRow(meetingId)).toMatchObject({ place: "Sundsvall" });
    expect((await actsAt(here, meetingId)).map(({ act }) => act)).toEqual(["meeting.plan", "meeting.change"]);
  });

  test("is changed by one of two who send at once", async () => {
    const meetingId = await planned(here);
    const sent = ["Sundsvall", "Kramfors"].map((place) => refusalOf(changeMeeting(here.secretary, { meetingId, version: 1, ...plan, place })));
    expect((await Promise.all(sent)).toSorted()).toEqual(["errors.stale", null].toSorted());
  });

  test("is called off with a reason, and can't be opened or changed then", async () => {
    const meetingId = await planned(here);
    await cancelMeeting(here.secretary, { meetingId, reason: "Snöstorm" });
    expect(await meetingRow(meetingId)).toMatchObject({ cancelledReason: "Snöstorm", cancelledById: here.secretary.personId });
    expect(await refusalOf(openMeeting(here.secretary, { meetingId }))).toBe("meeting.alreadyCancelled");
    expect(await refusalOf(changeMeeting(here.secretary, { meetingId, version: 2, ...plan }))).toBe("meeting.alreadyCancelled");
    expect((await actsAt(here, meetingId)).at(-1)).toMatchObject({ act: "meeting.cancel", facts: { reason: "Snöstorm" } });
  });

  test("is not called off once it has been opened, nor by a reader", async () => {
    const meetingId = await planned(here);
    expect(await refusalOf(cancelMeeting(here.reader, { meetingId, reason: "Snöstorm" }))).toBe("policy.notAllowed");
    await openMeeting(here.secretary, { meetingId });
    expect(await refusalOf(cancelMeeting(here.secretary, { meetingId, reason: "Snöstorm" }))).toBe("meeting.alreadyOpen");
  });
});
