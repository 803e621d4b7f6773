import { describe, expect, test } from "vitest";
import { reasonAgainstRecording, reasonAgainstWriting } from "#lib/domain/meeting/writing.ts";
import { Refused } from "#lib/domain/refused.ts";
import { act, at, open, planned } from "./meetings.ts";

const closed = { ...open, closed: { by: "secretary", at: at("12:00") } };
const cancelled = { ...planned, cancelled: { ...act, reason: "För få anmälda" } };

describe("writing the text of a meeting", () => {
  test("can be prepared before it opens, and goes on while it is open", () => {
    expect(reasonAgainstWriting(planned)).toBeNull();
    expect(reasonAgainstWriting(open)).toBeNull();
  });

  test("ends when the meeting is closed, and never begins for one that is called off", () => {
    expect(reasonAgainstWriting(closed)).toEqual(new Refused("meeting.alreadyClosed"));
    expect(reasonAgainstWriting(cancelled)).toEqual(new Refused("meeting.alreadyCancelled"));
  });
});

describe("recording what happens at a meeting", () => {
  test("is done while it is open", () => {
    expect(reasonAgainstRecording(open)).toBeNull();
  });

  test("is refused before it opens, once it is closed, and when it is called off", () => {
    expect(reasonAgainstRecording(planned)).toEqual(new Refused("meeting.notOpened"));
    expect(reasonAgainstRecording(closed)).toEqual(new Refused("meeting.alreadyClosed"));
    expect(reasonAgainstRecording(cancelled)).toEqual(new Refused("meeting.alreadyCancelled"));
  });
});
