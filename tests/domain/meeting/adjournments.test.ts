import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjourn, removeAdjournment, takeUpAgain } from "#lib/domain/meeting/adjourn.ts";
import { closeMeeting } from "#lib/domain/meeting/lifecycle.ts";
import { type Meeting, ongoingAdjournment } from "#lib/domain/meeting/meeting.ts";
import { perCapsulamResult } from "#lib/domain/meeting/per-capsulam.ts";
import { sittingsOf } from "#lib/domain/meeting/sittings.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { act, adjournment, at, open, planned } from "./meetings.ts";

const coffee = adjournment("coffee", at("10:00"), at("10:15"));

describe("adjourning", () => {
  it("keeps the times in order, whatever order they were entered in", () => {
    const earlier = adjournment("early", at("09:30"), at("09:35"));
    const both = accepted(adjourn(accepted(adjourn(open, coffee)), earlier));
    expect(both.adjournments.map(({ id }) => id)).toEqual(["early", "coffee"]);
  });

  it("lets one begin with the meeting and end with it, and one end when another begins", () => {
    expect(adjourn(planned, adjournment("first", at("09:00"), at("09:10")))).not.toBeInstanceOf(Refused);
    expect(adjourn(planned, adjournment("last", at("11:50"), at("12:00")))).not.toBeInstanceOf(Refused);
    expect(adjourn(accepted(adjourn(open, coffee)), adjournment("before", at("09:50"), at("10:00")))).not.toBeInstanceOf(Refused);
  });

  it("lets one begin when another ends, and be changed or taken away", () => {
    const once = accepted(adjourn(open, coffee));
    expect(adjourn(once, adjournment("next", at("10:15"), at("10:20")))).not.toBeInstanceOf(Refused);
    expect(adjourn(once, { ...coffee, to: at("10:20") })).toMatchObject({ adjournments: [{ to: at("10:20") }] });
    expect(removeAdjournment(once, "coffee").adjournments).toEqual([]);
  });

  it.each<[string, string, string | null, string]>([
    ["backwards", "10:45", "10:30", "meeting.adjournmentBackwards"],
    ["with no length", "10:45", "10:45", "meeting.adjournmentBackwards"],
    ["before the meeting", "08:50", "09:10", "meeting.adjournmentOutside"],
    ["past the end", "11:50", "12:10", "meeting.adjournmentOutside"],
    ["within another", "10:05", "10:10", "meeting.adjournmentsOverlap"],
    ["around another", "09:50", "10:30", "meeting.adjournmentsOverlap"],
    ["with no end before another", "09:50", null, "meeting.adjournmentsOverlap"],
  ])("is refused %s", (_, from, to, code) => {
    const closed = accepted(closeMeeting(accepted(adjourn(open, coffee)), at("12:00"), act));
    expect(adjourn(closed, adjournment("new", at(from), to === null ? null : at(to)))).toMatchObject({ code });
  });

  it("lasts until the meeting is taken up again", () => {
    const adjourned = accepted(adjourn(open, adjournment("a", at("10:00"), null)));
    expect(ongoingAdjournment(adjourned)?.id).toBe("a");
    expect(adjourn(adjourned, adjournment("b", at("10:10"), null))).toMatchObject({ code: "meeting.adjournmentsOverlap" });
    const resumed = accepted(takeUpAgain(adjourned, at("10:15")));
    expect(ongoingAdjournment(resumed)).toBeUndefined();
    expect(takeUpAgain(resumed, at("10:20"))).toMatchObject({ code: "meeting.notAdjourned" });
  });

  it("moves the planned end of an open meeting that goes on longer, not of one that only is planned", () => {
    const late = accepted(adjourn(open, adjournment("a", at("12:10"), null)));
    expect(late.endsAt).toEqual(at("12:10"));
    expect(accepted(takeUpAgain(late, at("12:30"))).endsAt).toEqual(at("12:30"));
    expect(adjourn(planned, adjournment("a", at("12:10"), at("12:30")))).toMatchObject({ code: "meeting.adjournmentOutside" });
  });

  it("never leaves two with a moment in common, nor one outside the meeting", () => {
    const minutes = fc.integer({ min: -30, max: 240 });
    const span = fc.tuple(minutes, fc.option(minutes));
    const after = (count: number) => new Date(open.startsAt.getTime() + count * 60_000);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.boolean(), (spans, isOpen) => {
        let meeting: Meeting = isOpen ? open : planned;
        spans.forEach(([from, to], index) => {
          const next = adjourn(meeting, adjournment(`${index}`, after(from), to === null ? null : after(to)));
          if (!(next instanceof Refused)) meeting = next;
        });
        meeting.adjournments.forEach(({ from, to }, index) => {
          const next = meeting.adjournments[index + 1];
          expect(from >= meeting.startsAt && (to ?? from) <= meeting.endsAt).toBe(true);
          if (next) expect(to !== null && to > from && to <= next.from).toBe(true);
        });
      }),
    );
  });
});

describe("the time of a meeting as minutes tell it", () => {
  it("is one sitting with its breaks", () => {
    const meeting = accepted(adjourn(open, coffee));
    expect(sittingsOf(meeting)).toEqual([
      { date: "2010-04-22", from: "09:00", to: "12:00", adjournments: [{ from: "10:00", to: "10:15" }] },
    ]);
  });

  it("is a sitting a day when the meeting goes on for several", () => {
    const meeting: Meeting = {
      ...open,
      startsAt: at("13:00"),
      endsAt: at("11:30", "2010-04-23"),
      adjournments: [
        adjournment("coffee", at("15:00"), at("15:15")),
        adjournment("night", at("17:00"), at("09:00", "2010-04-23")),
        adjournment("now", at("11:00", "2010-04-23"), null),
      ],
    };
    expect(sittingsOf(meeting)).toEqual([
      { date: "2010-04-22", from: "13:00", to: "17:00", adjournments: [{ from: "15:00", to: "15:15" }] },
      { date: "2010-04-23", from: "09:00", to: "11:30", adjournments: [{ from: "11:00", to: null }] },
    ]);
  });

  it("has a break at the very start or end of a sitting with the right day", () => {
    const night = adjournment("night", at("17:00"), at("09:00", "2010-04-23"));
    const morning = adjournment("morning", at("09:00", "2010-04-23"), at("09:15", "2010-04-23"));
    const late = adjournment("late", at("12:00", "2010-04-23"), null);
    const meeting: Meeting = { ...open, startsAt: at("13:00"), endsAt: late.from, adjournments: [night, morning, late] };
    expect(sittingsOf(meeting).map(({ adjournments }) => adjournments)).toEqual([
      [],
      [{ from: "09:00", to: "09:15" }, { from: "12:00", to: null }],
    ]);
  });

  it("stays one sitting past midnight when there was no break", () => {
    expect(sittingsOf({ ...open, startsAt: at("18:00"), endsAt: at("00:40", "2010-04-23") })).toEqual([
      { date: "2010-04-22", from: "18:00", to: "00:40", adjournments: [] },
    ]);
  });
});

describe("a matter sent round", () => {
  const roll = ["agneta", "bertil", "cecilia"];
  const answer = (mandateId: string, agrees: boolean, clock: string) => ({ mandateId, agrees, at: at(clock) });

  it("waits for those who haven't answered", () => {
    expect(perCapsulamResult(roll, [answer("bertil", true, "09:00")])).toEqual({ state: "waiting", forMandateIds: ["agneta", "cecilia"] });
  });

  it("is decided when the last one agrees", () => {
    const answers = [answer("agneta", true, "11:00"), answer("bertil", true, "09:00"), answer("cecilia", true, "10:00")];
    expect(perCapsulamResult(roll, answers)).toEqual({ state: "agreed", at: at("11:00") });
  });

  it("goes to a meeting as soon as one doesn't agree, even if all others do", () => {
    const answers = [answer("agneta", true, "09:00"), answer("bertil", false, "09:10"), answer("cecilia", true, "10:00")];
    expect(perCapsulamResult(roll, answers)).toEqual({ state: "toTheMeeting", becauseOfMandateIds: ["bertil"] });
    expect(perCapsulamResult(roll, answers.slice(0, 2))).toMatchObject({ state: "toTheMeeting" });
  });

  it("counts each one's latest answer, and none from outside the roll", () => {
    const answers = [answer("bertil", true, "12:00"), answer("bertil", false, "09:10"), answer("agneta", true, "09:00"), answer("cecilia", true, "10:00")];
    expect(perCapsulamResult(roll, [...answers, answer("doris", false, "13:00")])).toEqual({ state: "agreed", at: at("12:00") });
  });

  it("is never decided by a body without anyone on its roll", () => {
    expect(perCapsulamResult([], [])).toEqual({ state: "waiting", forMandateIds: [] });
  });
});
