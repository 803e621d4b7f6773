import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendanceList } from "#lib/domain/presence/attendance-list.ts";
import {
  attend,
  callIn,
  comeBackFor,
  endService,
  leaveAfter,
  recuse,
  takeBackRecusal,
} from "#lib/domain/presence/change-presence.ts";
import { capacityOf, participantFrom } from "#lib/domain/presence/from-mandate.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import { reasonsAgainstServing } from "#lib/domain/presence/serving.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { mandate } from "#tests/domain/mandate/mandates.ts";
import { fromTo, item, items, onItems, participantOf, room, seated, visitor } from "./rooms.ts";

const board = room([
  seated("bo", "chair"),
  seated("anna"),
  seated("eva", "member", { present: false }),
  seated("sub1", "substitute"),
  seated("sub2", "substitute"),
  visitor("may", { duty: "secretary" }),
]);
const spansOf = (presence: Presence | Refused, id: string) => participantOf(accepted(presence), id).spans;
const recusal = (number: number, reason = "släktskap") => ({ itemId: String(number), reason, foundBy: "self" as const });

describe("noting who is there", () => {
  it("says whether, how and when", () => {
    const there = { present: true, atDistance: false, spans: [fromTo(18, null)] };
    expect(participantOf(accepted(attend(board, "eva", there)), "eva")).toMatchObject(there);
  });

  it("refuses serving at a distance where that isn't permitted, but not a guest at a distance", () => {
    const afar = { present: true, atDistance: true, spans: [] };
    expect(attend(board, "anna", afar)).toMatchObject({ code: "presence.distanceNotPermitted", facts: { name: "anna" } });
    expect(attend(board, "anna", { ...afar, present: false })).not.toBeInstanceOf(Refused);
    expect(attend(board, "may", afar)).not.toBeInstanceOf(Refused);
    expect(attend({ ...board, rules: { ...board.rules, attendAtDistance: true } }, "anna", afar)).not.toBeInstanceOf(Refused);
  });

  it("refuses items and participants that the meeting hasn't", () => {
    const there = (spans: Participant["spans"]) => ({ present: true, atDistance: false, spans });
    expect(attend(board, "anna", there([onItems(99)]))).toMatchObject({ code: "presence.unknownItem" });
    expect(attend(board, "anna", there([fromTo(18, 99)]))).toMatchObject({ code: "presence.unknownItem" });
    expect(attend(board, "gone", there([]))).toMatchObject({ code: "presence.unknownParticipant" });
  });
});

describe("leaving and coming back", () => {
  it("closes the time one is there, and opens a new one", () => {
    const left = accepted(leaveAfter(board, "anna", "17"));
    expect(spansOf(left, "anna")).toEqual([fromTo(null, 17)]);
    const back = accepted(comeBackFor(left, "anna", "20"));
    expect(spansOf(back, "anna")).toEqual([fromTo(null, 17), fromTo(20, null)]);
    expect(spansOf(leaveAfter(back, "anna", "22"), "anna")).toEqual([fromTo(null, 17), fromTo(20, 22)]);
  });

  it("can be after the first item, and for a single one", () => {
    expect(spansOf(leaveAfter(board, "anna", "15"), "anna")).toEqual([fromTo(null, 15)]);
    expect(spansOf(leaveAfter(accepted(comeBackFor(board, "eva", "20")), "eva", "20"), "eva")).toEqual([fromTo(20, 20)]);
  });

  it("lets one who was absent come for an item", () => {
    const come = accepted(comeBackFor(board, "eva", "18"));
    expect(participantOf(come, "eva")).toMatchObject({ present: true, spans: [fromTo(18, null)] });
  });

  it("is refused for one who has left, is there, came later, and for items that the meeting hasn't", () => {
    const left = accepted(leaveAfter(board, "anna", "17"));
    expect(leaveAfter(left, "anna", "20")).toMatchObject({ code: "presence.notThereToTheEnd" });
    expect(leaveAfter(board, "eva", "20")).toMatchObject({ code: "presence.notThereToTheEnd" });
    expect(comeBackFor(board, "anna", "20")).toMatchObject({ code: "presence.alreadyThere" });
    expect(leaveAfter(accepted(comeBackFor(left, "anna", "20")), "anna", "18")).toMatchObject({ code: "presence.cameLater" });
    expect(leaveAfter(board, "anna", "99")).toMatchObject({ code: "presence.unknownItem" });
    expect(comeBackFor(left, "anna", "99")).toMatchObject({ code: "presence.unknownItem" });
  });
});

describe("recording a recusal", () => {
  it("keeps the item, the reason and who found it, and can be taken back", () => {
    const found = accepted(recuse(board, "anna", { ...recusal(18, " släktskap "), foundBy: "body" }));
    expect(participantOf(found, "anna").recusals).toEqual([{ itemId: "18", reason: "släktskap", foundBy: "body" }]);
    expect(takeBackRecusal(found, "anna", "18")).toEqual(board);
  });

  it("is refused without a reason, twice, and for an item that the meeting hasn't", () => {
    expect(recuse(board, "anna", recusal(18, " "))).toMatchObject({ code: "presence.recusalReason" });
    expect(recuse(accepted(recuse(board, "anna", recusal(18))), "anna", recusal(18))).toMatchObject({ code: "presence.alreadyRecused" });
    expect(recuse(board, "anna", recusal(99))).toMatchObject({ code: "presence.unknownItem" });
  });
});

describe("calling in a substitute", () => {
  it("is done for a member who is absent or recused, and ended", () => {
    const called = accepted(callIn(board, "sub1", { memberId: "eva", spans: [] }));
    expect(participantOf(called, "sub1").serving).toEqual([{ memberId: "eva", spans: [] }]);
    expect(endService(called, "sub1", "eva")).toEqual(board);
    const recused = accepted(recuse(board, "anna", recusal(18)));
    expect(callIn(recused, "sub1", { memberId: "anna", spans: [onItems(18)] })).not.toBeInstanceOf(Refused);
  });

  it("is refused while the member serves", () => {
    const recused = accepted(recuse(board, "anna", recusal(18)));
    expect(callIn(recused, "sub1", { memberId: "anna", spans: [onItems(18, 19)] })).toMatchObject({ code: "presence.memberServes", facts: { name: "anna" } });
  });

  it("is refused where another serves for the member, or this one for another", () => {
    const called = accepted(callIn(board, "sub1", { memberId: "eva", spans: [fromTo(null, 20)] }));
    expect(callIn(called, "sub2", { memberId: "eva", spans: [fromTo(20, null)] })).toMatchObject({ code: "presence.anotherServes", facts: { name: "sub1" } });
    expect(callIn(called, "sub2", { memberId: "eva", spans: [fromTo(21, null)] })).not.toBeInstanceOf(Refused);
    const recused = accepted(recuse(called, "anna", recusal(18)));
    expect(callIn(recused, "sub1", { memberId: "anna", spans: [onItems(18)] })).toMatchObject({ code: "presence.servesForTwo" });
  });

  it("is refused for one who is no substitute, and for one who isn't a member", () => {
    expect(callIn(board, "may", { memberId: "eva", spans: [] })).toMatchObject({ code: "presence.notSubstitute" });
    expect(callIn(board, "sub1", { memberId: "sub2", spans: [] })).toMatchObject({ code: "presence.unknownMember" });
    expect(callIn(board, "gone", { memberId: "eva", spans: [] })).toMatchObject({ code: "presence.unknownParticipant" });
  });

  it("never leads to a seat that is held twice, in whatever order it is done", () => {
    const part = fc.constantFrom([], [onItems(18)], [fromTo(null, 20)], [fromTo(19, null)]);
    const call = fc.record({ sub: fc.constantFrom("sub1", "sub2"), memberId: fc.constantFrom("anna", "eva", "bo"), spans: part });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 8 }), fc.constantFrom("anna", "bo", "eva"), (calls, biased) => {
        let presence = accepted(recuse(board, biased, recusal(18)));
        for (const { sub, ...service } of calls) {
          const next = callIn(presence, sub, service);
          if (!(next instanceof Refused)) presence = next;
        }
        for (const on of items) {
          for (const substitute of presence.participants.filter(({ capacity }) => capacity === "substitute")) {
            const reasons = reasonsAgainstServing(presence, substitute, on).map(({ reason }) => reason);
            expect(["memberServes", "anotherServes", "servesForTwo"].some((wrong) => reasons.includes(wrong as never))).toBe(false);
          }
        }
      }),
    );
  });
});

describe("the attendance in the minutes", () => {
  const told = (presence: Presence) => {
    const { deciding, others } = attendanceList(presence, "sv");
    const line = ({ participant, inPlaceOf, when }: (typeof deciding)[number]) =>
      [participant.id, ...(inPlaceOf ? [`for ${inPlaceOf.id}`] : []), ...when.map((words) => ("text" in words ? words.text : words.kind))].join(" ");
    return { deciding: deciding.map(line), others: others.map(line) };
  };

  it("has those who decided, the others with their §§, and not the absent", () => {
    const presence = room([
      seated("bo", "chair"),
      seated("anna"),
      seated("eva", "member", { present: false }),
      visitor("may", { duty: "secretary" }),
      visitor("gun", { spans: [onItems(18, 19, 26)] }),
      visitor("marie", { capacity: "guest", spans: [onItems(22)] }),
    ]);
    expect(told(presence)).toEqual({
      deciding: ["bo wholeMeeting", "anna wholeMeeting"],
      others: ["may wholeMeeting", "gun §§ 18, 19, 26", "marie § 22"],
    });
  });

  it("has a serving substitute among those who decided, with whom for and on which §§, and otherwise among the others", () => {
    const called = { serving: [{ memberId: "eva", spans: [] }] };
    const presence = room([
      seated("eva", "member", { spans: [fromTo(20, null)] }),
      seated("sub", "substitute", called),
      seated("idle", "substitute"),
    ]);
    expect(told(presence)).toEqual({
      deciding: ["eva §§ 20–28", "sub for eva §§ 15–19"],
      others: ["sub §§ 20–28", "idle wholeMeeting"],
    });
  });

  it("has a substitute once for each member served for", () => {
    const serving = [{ memberId: "eva", spans: [onItems(18)] }, { memberId: "anna", spans: [onItems(20)] }];
    const presence = room([
      seated("anna", "member", { recusals: [recusal(20)] }),
      seated("eva", "member", { recusals: [recusal(18)] }),
      seated("sub", "substitute", { serving, spans: [onItems(18, 20)] }),
    ]);
    expect(told(presence)).toEqual({
      deciding: ["anna wholeMeeting", "eva wholeMeeting", "sub for eva § 18", "sub for anna § 20"],
      others: [],
    });
  });

  it("has one who came back without the right to serve in both lists", () => {
    const presence = room([seated("anna", "member", { spans: [fromTo(null, 17), fromTo(20, null)] })]);
    expect(told(presence)).toEqual({ deciding: ["anna §§ 15–17"], others: ["anna §§ 20–28"] });
  });

  it("has a member who was there without being able to serve only among the others", () => {
    expect(told(room([seated("anna", "member", { atDistance: true })]))).toEqual({ deciding: [], others: ["anna wholeMeeting"] });
  });

  it("keeps times of the clock as they are when nothing more is known", () => {
    const spans = [{ kind: "clock", day: "2010-04-22", from: "09:00", to: "10:30" }] as const;
    expect(told(room([seated("anna", "member", { spans })]))).toEqual({ deciding: ["anna kl. 09.00–10.30"], others: [] });
  });

  it("does not count items that were withdrawn", () => {
    const withdrawn = [item(15), item(16), item(17, { number: null, isWithdrawn: true })];
    const presence = { ...room([seated("anna", "member", { spans: [fromTo(15, 16)] })]), items: withdrawn };
    expect(told(presence)).toEqual({ deciding: ["anna wholeMeeting"], others: [] });
  });
});

describe("one with a mandate", () => {
  it("is called, and not there until that is noted", () => {
    const called = participantFrom(mandate({ id: "m", role: "substitute" }), { id: "sub", name: "Siv Berg", affiliation: "S" });
    expect(called).toMatchObject({ id: "sub", name: "Siv Berg", affiliation: "S", personId: "person-m", capacity: "substitute", present: false, spans: [] });
  });

  it.each([
    ["chair", "member"],
    ["viceChair", "member"],
    ["member", "member"],
    ["delegate", "member"],
    ["substitute", "substitute"],
    ["observer", "observer"],
  ] as const)("as %s takes part as %s", (role, capacity) => {
    expect(capacityOf(role)).toBe(capacity);
  });
});
