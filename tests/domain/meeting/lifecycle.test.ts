import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseAdjusters } from "#lib/domain/meeting/choose-adjusters.ts";
import { cancelMeeting, changeTimes, closeMeeting, issueNotice, openMeeting, reopenMeeting } from "#lib/domain/meeting/lifecycle.ts";
import { type Meeting, meetingState } from "#lib/domain/meeting/meeting.ts";
import { changePlan, planMeeting } from "#lib/domain/meeting/plan-meeting.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { act, adjournment, at, board, open, planned } from "./meetings.ts";

const noticed = accepted(issueNotice(planned, 1, act));
const closed = accepted(closeMeeting(open, at("12:05"), act));
const cancelled = accepted(cancelMeeting(planned, "Förfall", act));

describe("a meeting", () => {
  it("is planned, called, open and closed, each with who and when", () => {
    expect(meetingState(planned)).toBe("planned");
    expect(meetingState(noticed)).toBe("noticeIssued");
    expect(noticed.notices).toEqual([{ ...act, agendaNumber: 1 }]);
    expect(openMeeting(noticed, act)).toMatchObject({ opened: act });
    expect(meetingState(closed)).toBe("closed");
    expect(closed).toMatchObject({ closed: act, endsAt: at("12:05") });
  });

  it("can be opened without a notice", () => {
    expect(openMeeting(planned, act)).toMatchObject({ opened: act });
  });

  it("can be called several times before it opens", () => {
    expect(issueNotice(noticed, 2, act)).toMatchObject({ notices: [{ agendaNumber: 1 }, { agendaNumber: 2 }] });
  });

  it("can be cancelled with a reason, and says why", () => {
    expect(cancelled.cancelled).toEqual({ ...act, reason: "Förfall" });
    expect(cancelMeeting(planned, "  ", act)).toMatchObject({ code: "meeting.reasonMissing" });
  });

  it("closed by mistake is opened again until a § is signed", () => {
    expect(meetingState(accepted(reopenMeeting(closed, false)))).toBe("open");
    expect(reopenMeeting(closed, true)).toMatchObject({ code: "meeting.alreadySigned" });
  });

  it("can't be closed while it is adjourned, or before it started", () => {
    const adjourned: Meeting = { ...open, adjournments: [adjournment("a", at("10:00"), null)] };
    expect(closeMeeting(adjourned, at("12:00"), act)).toMatchObject({ code: "meeting.stillAdjourned" });
    expect(closeMeeting(open, at("09:00"), act)).toMatchObject({ code: "meeting.endsBeforeItStarts" });
  });

  it.each<[string, Meeting | Refused, string]>([
    ["the notice of an open one", issueNotice(open, 1, act), "meeting.alreadyOpen"],
    ["the notice of a closed one", issueNotice(closed, 1, act), "meeting.alreadyClosed"],
    ["the notice of a cancelled one", issueNotice(cancelled, 1, act), "meeting.alreadyCancelled"],
    ["opening one twice", openMeeting(open, act), "meeting.alreadyOpen"],
    ["opening a closed one", openMeeting(closed, act), "meeting.alreadyClosed"],
    ["opening a cancelled one", openMeeting(cancelled, act), "meeting.alreadyCancelled"],
    ["closing a planned one", closeMeeting(planned, at("12:00"), act), "meeting.notOpened"],
    ["closing one that was called", closeMeeting(noticed, at("12:00"), act), "meeting.notOpened"],
    ["closing one twice", closeMeeting(closed, at("12:00"), act), "meeting.alreadyClosed"],
    ["closing a cancelled one", closeMeeting(cancelled, at("12:00"), act), "meeting.alreadyCancelled"],
    ["reopening an open one", reopenMeeting(open, false), "meeting.notClosed"],
    ["reopening a cancelled one", reopenMeeting(cancelled, false), "meeting.notClosed"],
    ["cancelling an open one", cancelMeeting(open, "Förfall", act), "meeting.alreadyOpen"],
    ["cancelling a closed one", cancelMeeting(closed, "Förfall", act), "meeting.alreadyClosed"],
    ["cancelling one twice", cancelMeeting(cancelled, "Förfall", act), "meeting.alreadyCancelled"],
  ])("refuses %s", (_, result, code) => {
    expect(result).toMatchObject({ code });
  });

  it("never goes back but by reopening, and never leaves being cancelled", () => {
    const order = ["planned", "noticeIssued", "open", "closed"];
    const steps = {
      issue: (meeting: Meeting) => issueNotice(meeting, meeting.notices.length + 1, act),
      open: (meeting: Meeting) => openMeeting(meeting, act),
      close: (meeting: Meeting) => closeMeeting(meeting, at("12:00"), act),
      cancel: (meeting: Meeting) => cancelMeeting(meeting, "Förfall", act),
      reopen: (meeting: Meeting) => reopenMeeting(meeting, false),
    };
    const tried = fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), { maxLength: 12 });
    fc.assert(
      fc.property(tried, (names) => {
        let meeting = planned;
        for (const name of names) {
          const before = meetingState(meeting);
          const next = steps[name](meeting);
          if (next instanceof Refused) continue;
          const after = meetingState(next);
          expect(before).not.toBe("cancelled");
          if (name === "cancel") expect(after).toBe("cancelled");
          else if (name === "reopen") expect([before, after]).toEqual(["closed", "open"]);
          else expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
          meeting = next;
        }
      }),
    );
  });
});

describe("the times of a meeting", () => {
  it("can be changed, but not so that it ends before it starts or leaves an adjournment outside", () => {
    expect(changeTimes(planned, at("13:00"), at("16:00"))).toMatchObject({ startsAt: at("13:00"), endsAt: at("16:00") });
    expect(changeTimes(planned, at("13:00"), at("13:00"))).toMatchObject({ code: "meeting.endsBeforeItStarts" });
    const broken: Meeting = { ...planned, adjournments: [adjournment("a", at("10:00"), at("10:15"))] };
    expect(changeTimes(broken, at("10:00"), at("10:15"))).toMatchObject({ startsAt: at("10:00"), endsAt: at("10:15") });
    expect(changeTimes(broken, at("10:05"), at("12:00"))).toMatchObject({ code: "meeting.adjournmentOutside" });
    expect(changeTimes(broken, at("09:00"), at("10:10"))).toMatchObject({ code: "meeting.adjournmentOutside" });
  });
});

describe("a decision without a meeting", () => {
  const plan = { id: "m", form: "perCapsulam", startsAt: at("09:00"), endsAt: at("12:00"), place: "", distanceAddress: null } as const;

  it("can be planned in an association, not in a public authority or where the statutes say no", () => {
    expect(planMeeting(board, plan)).toMatchObject({ form: "perCapsulam" });
    expect(planMeeting({ ...board, legalForm: "publicAuthority" }, plan)).toMatchObject({ code: "meeting.noPerCapsulam" });
    expect(planMeeting({ ...board, rules: { ...board.rules, perCapsulam: false } }, plan)).toMatchObject({ code: "meeting.noPerCapsulam" });
  });
});

describe("the plan of a meeting", () => {
  const plan = { form: "ordinary", startsAt: at("09:00"), endsAt: at("12:00"), place: " Sundsvall ", distanceAddress: "" } as const;

  it("says where, in the room or at a distance where the body permits it", () => {
    expect(changePlan(planned, board, plan)).toMatchObject({ place: "Sundsvall", distanceAddress: null });
    expect(changePlan(planned, board, { ...plan, place: " " })).toMatchObject({ code: "meeting.placeMissing" });
    const distance = { ...plan, place: "", distanceAddress: "https://mote.example.org/styrelsen" };
    expect(changePlan(planned, board, distance)).toMatchObject({ code: "meeting.distanceNotPermitted" });
    const permitting = { ...board, rules: { ...board.rules, attendAtDistance: true } };
    expect(changePlan(planned, permitting, distance)).toMatchObject({ place: "", distanceAddress: distance.distanceAddress });
  });

  it("is for a day when the body exists", () => {
    expect(changePlan(planned, { ...board, from: "2010-04-23" }, plan)).toMatchObject({ code: "meeting.bodyNotThen" });
    expect(changePlan(planned, { ...board, to: "2010-04-21" }, plan)).toMatchObject({ code: "meeting.bodyNotThen" });
    expect(changePlan(planned, { ...board, from: "2010-04-22", to: "2010-04-22" }, plan)).toMatchObject({ place: "Sundsvall" });
  });

  it("can be corrected while the meeting is open, within its year, and no more once it is closed", () => {
    expect(changePlan(open, board, plan)).toMatchObject({ place: "Sundsvall" });
    const nextYear = { ...plan, startsAt: at("09:00", "2011-01-10"), endsAt: at("12:00", "2011-01-10") };
    expect(changePlan(planned, board, nextYear)).toMatchObject({ startsAt: nextYear.startsAt });
    expect(changePlan(open, board, nextYear)).toMatchObject({ code: "meeting.anotherYear" });
    expect(changePlan({ ...open, closed: act }, board, plan)).toMatchObject({ code: "meeting.alreadyClosed" });
  });
});

describe("choosing adjusters", () => {
  const from = { servingIds: ["agneta", "bertil", "cecilia"], chairId: "agneta" };
  const choose = (...chosenIds: string[]) => chooseAdjusters(open, { ...from, chosenIds }, { adjusters: 1 });

  it("takes those who serve, as many as the rule says or more", () => {
    expect(choose("bertil")).toMatchObject({ adjusterIds: ["bertil"] });
    expect(choose("cecilia", "bertil")).toMatchObject({ adjusterIds: ["cecilia", "bertil"] });
  });

  it("refuses too few, the same twice, the chair, and one who doesn't serve", () => {
    expect(choose()).toMatchObject({ code: "meeting.tooFewAdjusters", facts: { required: 1 } });
    expect(choose("bertil", "bertil")).toMatchObject({ code: "meeting.adjusterTwice" });
    expect(choose("agneta")).toMatchObject({ code: "meeting.chairIsNoAdjuster" });
    expect(choose("doris")).toMatchObject({ code: "meeting.adjusterDoesNotServe" });
    expect(choose("bertil", "doris")).toMatchObject({ code: "meeting.adjusterDoesNotServe" });
  });
});
