import { expect, test } from "vitest";
import { meetingCalendar } from "#lib/documents/calendar/meeting-calendar.ts";
import type { CalendarMeeting } from "#lib/documents/calendar/meeting-calendar.ts";

const meeting: CalendarMeeting = {
  language: "sv",
  id: "3f6c2a10",
  sequence: 0,
  changedAt: new Date("2010-04-13T07:00:00Z"),
  title: "Styrelsens sammanträde, Kommunförbundet Ådalen",
  place: "Kansliet, Gånsviksvägen; Härnösand",
  sittings: [{ date: "2010-04-22", from: "09:00", to: "12:00" }],
  agendaAddress: "https://attsats.example/adalen/meetings/7",
  cancelled: false,
};

// RFC 5545 §3.1: a line that begins with a space goes on from the one before.
const linesOf = (file: string): string[] => file.replace(/\r\n[ \t]/g, "").split("\r\n");

test("the meeting stands in Stockholm's time, with place and the way to its agenda", () => {
  const lines = linesOf(meetingCalendar(meeting));

  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "UID:3f6c2a10@attsats",
      "SEQUENCE:0",
      "DTSTAMP:20100413T070000Z",
      "DTSTART;TZID=Europe/Stockholm:20100422T090000",
      "DTEND;TZID=Europe/Stockholm:20100422T120000",
      "SUMMARY:Styrelsens sammanträde\\, Kommunförbundet Ådalen",
      "LOCATION:Kansliet\\, Gånsviksvägen\\; Härnösand",
      "DESCRIPTION:Föredragningslista och handlingar: https://attsats.example/adalen/meetings/7",
      "STATUS:CONFIRMED",
      "TZID:Europe/Stockholm",
    ]),
  );
  expect(lines.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1);
});

test("winter and summer have the same clock time and the same name", () => {
  const winter = meetingCalendar({ ...meeting, sittings: [{ date: "2010-12-01", from: "13:30", to: null }] });

  expect(linesOf(winter)).toContain("DTSTART;TZID=Europe/Stockholm:20101201T133000");
  expect(winter).not.toMatch(/^DTEND/m);
});

test("a change is the same event with a higher number, a cancelled meeting says so", () => {
  const lines = linesOf(meetingCalendar({ ...meeting, sequence: 3, cancelled: true, agendaAddress: null }));

  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:CANCEL",
      "UID:3f6c2a10@attsats",
      "SEQUENCE:3",
      "STATUS:CANCELLED",
      "DESCRIPTION:Sammanträdet är inställt.",
    ]),
  );
});

test("each day of a meeting is an event of its own, and the same meeting gives the same file", () => {
  const days = { ...meeting, sittings: [...meeting.sittings, { date: "2010-04-23", from: "08:30", to: "11:00" }] };
  const lines = linesOf(meetingCalendar(days));

  expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:3f6c2a10@attsats", "UID:3f6c2a10-2@attsats"]);
  expect(lines).toContain("DTSTART;TZID=Europe/Stockholm:20100423T083000");
  expect(meetingCalendar(days)).toBe(meetingCalendar(structuredClone(days)));
});
