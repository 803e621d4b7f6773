import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stockholmMoment } from "#lib/domain/calendar/stockholm-moment.ts";
import { chairOn } from "#lib/domain/presence/chair.ts";
import { isPresent } from "#lib/domain/presence/present.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import { quorumOn } from "#lib/domain/presence/quorum.ts";
import { rightsOn } from "#lib/domain/presence/rights.ts";
import { availableSubstitutes, entitledOn, reasonsAgainstServing, servesOn } from "#lib/domain/presence/serving.ts";
import type { Span } from "#lib/domain/presence/span.ts";
import { withKnownTimes } from "#lib/domain/presence/times.ts";
import { clock, fromTo, item, items, onItems, room, seated, visitor, who } from "./rooms.ts";

const at = (number: number) => items.find((other) => other.number === number)!;
const serving = (presence: Presence, number: number) => who(presence, number, (one, on) => servesOn(presence, one, on));
const present = (presence: Presence, number: number) => who(presence, number, (one, on) => isPresent(presence, one, on));
const reasons = (presence: Presence, id: string, number: number) =>
  reasonsAgainstServing(presence, presence.participants.find((one) => one.id === id)!, at(number));
const recused = (...numbers: number[]) => ({
  recusals: numbers.map((number) => ({ itemId: String(number), reason: "släktskap", foundBy: "self" as const })),
});
const calledIn = (memberId: string, ...spans: Span[]) => ({ serving: [{ memberId, spans }] });

describe("being present", () => {
  it.each<[string, readonly Span[], readonly number[]]>([
    ["the whole meeting", [], [15, 18, 28]],
    ["some §§", [onItems(18, 26)], [18]],
    ["from § to §", [fromTo(18, 26)], [18]],
    ["from a § to the end", [fromTo(18, null)], [18, 28]],
    ["up to a §", [fromTo(null, 18)], [15, 18]],
    ["in two parts", [fromTo(null, 15), onItems(28)], [15, 28]],
    ["from an item that is gone", [{ kind: "fromTo", fromItemId: "gone", toItemId: null }], []],
  ])("for %s", (_, spans, there) => {
    const presence = room([seated("anna", "member", { spans })]);
    expect([15, 18, 28].filter((number) => present(presence, number).includes("anna"))).toEqual(there);
  });

  it("is nobody who is absent", () => {
    expect(present(room([seated("anna", "member", { present: false })]), 18)).toEqual([]);
  });
});

describe("being present by the clock", () => {
  const moment = (time: string) => stockholmMoment("2010-04-22", time);
  const timed = (from: string | null, to: string | null) =>
    item(18, { treatedFrom: from === null ? null : moment(from), treatedTo: to === null ? null : moment(to) });
  const at18 = (spans: readonly Span[], from: string | null, to: string | null) => {
    const anna = seated("anna", "member", { spans });
    const presence = { ...room([anna]), items: [timed(from, to)] };
    return [isPresent(presence, anna, presence.items[0]!), servesOn(presence, anna, presence.items[0]!)];
  };

  it.each<[string, Span, [string | null, string | null], boolean, boolean]>([
    ["there all through", clock("09:00", "10:30"), ["09:10", "09:30"], true, true],
    ["gone before it was decided", clock("09:00", "09:20"), ["09:10", "09:30"], true, false],
    ["come while it was under way", clock("09:20", null), ["09:10", "09:30"], true, true],
    ["gone as it began", clock("09:00", "09:10"), ["09:10", "09:30"], false, false],
    ["come as it ended", clock("09:30", null), ["09:10", "09:30"], false, false],
    ["gone in the minute it was decided", clock(null, "09:30"), ["09:10", "09:30"], true, true],
    ["there for an item done within the minute", clock("09:10", "09:10"), ["09:10", "09:10"], true, true],
    ["there while it is under way", clock("09:00", null), ["09:10", null], true, true],
    ["there as long as is known while it is under way", clock("09:00", "10:00"), ["09:10", null], true, false],
    ["on another day", { kind: "clock", day: "2010-04-23", from: null, to: null }, ["09:10", "09:30"], false, false],
  ])("is %s", (_, span, [from, to], isThere, serves) => {
    expect(at18([span], from, to)).toEqual([isThere, serves]);
  });

  it("isn't known for an item without times, and that is said", () => {
    expect(at18([clock("09:00", null)], null, null)).toEqual([false, false]);
    expect(reasons(room([seated("anna", "member", { spans: [clock("09:00", null)] })]), "anna", 18)).toEqual([{ reason: "timesUnknown" }]);
  });
});

describe("the times of a meeting whose minutes are written afterwards", () => {
  const endsAt = stockholmMoment("2010-04-22", "12:00");
  const timed = [item(18, { treatedFrom: stockholmMoment("2010-04-22", "20:00"), treatedTo: stockholmMoment("2010-04-22", "20:05") })];
  const openedAt = (clockTime: string) => ({ endsAt, opened: { by: "secretary", at: stockholmMoment("2010-04-22", clockTime) } });

  it("aren't those at which they were written", () => {
    expect(withKnownTimes(timed, openedAt("19:55"))).toEqual([item(18)]);
    expect(withKnownTimes(timed, openedAt("08:58"))).toEqual(timed);
    expect(withKnownTimes(timed, { endsAt, opened: null })).toEqual(timed);
  });
});

describe("serving", () => {
  it("is for members who are there, not for the others", () => {
    const others = [seated("sub", "substitute"), seated("obs", "observer"), visitor("guest", { capacity: "guest" }), visitor("may")];
    const presence = room([seated("anna"), seated("bo", "chair"), seated("eva", "member", { present: false }), ...others]);
    expect(serving(presence, 18)).toEqual(["anna", "bo"]);
    expect(reasons(presence, "eva", 18)).toEqual([{ reason: "absent" }]);
    expect(reasons(presence, "guest", 18)).toEqual([{ reason: "otherCapacity", capacity: "guest" }]);
    expect(reasons(presence, "obs", 18)).toEqual([{ reason: "otherCapacity", capacity: "observer" }]);
    expect(reasons(presence, "sub", 18)).toEqual([{ reason: "notCalledIn" }]);
  });

  it("at a distance is as the body permits", () => {
    const afar = seated("anna", "member", { atDistance: true });
    expect(reasons(room([afar]), "anna", 18)).toEqual([{ reason: "distanceNotPermitted" }]);
    expect(serving(room([afar], { attendAtDistance: true }), 18)).toEqual(["anna"]);
  });
});

describe("recusal", () => {
  it("takes one out of the room and of the item, in a board", () => {
    const presence = room([seated("anna", "member", recused(18)), seated("bo")]);
    expect(serving(presence, 18)).toEqual(["bo"]);
    expect(present(presence, 18)).toEqual(["bo"]);
    expect(reasons(presence, "anna", 18)).toEqual([{ reason: "recused", because: "släktskap" }]);
    expect(serving(presence, 19)).toEqual(["anna", "bo"]);
  });

  it("lets one stay in an assembly, taking no part", () => {
    const presence = room([seated("anna", "delegate", recused(18)), seated("bo", "delegate")], { recusedMayStay: true });
    expect(present(presence, 18)).toEqual(["anna", "bo"]);
    expect(serving(presence, 18)).toEqual(["bo"]);
  });
});

describe("coming back", () => {
  const back = (spans: readonly Span[], given: Partial<Participant> = {}) => seated("anna", "member", { spans, ...given });

  it("after having left is not to serve at that meeting, by default", () => {
    const presence = room([back([fromTo(null, 17), fromTo(20, null)])]);
    expect(serving(presence, 17)).toEqual(["anna"]);
    expect(reasons(presence, "anna", 20)).toEqual([{ reason: "mayNotResume" }]);
    expect(reasons(presence, "anna", 28)).toEqual([{ reason: "mayNotResume" }]);
    expect(present(presence, 20)).toEqual(["anna"]);
  });

  it("is to serve again where the body's rules say so", () => {
    expect(serving(room([back([fromTo(null, 17), fromTo(20, null)])], { resumeService: "always" }), 20)).toEqual(["anna"]);
  });

  it("is always to serve again after a recusal, and after one for which one was noted as away", () => {
    expect(serving(room([back([], recused(18))]), 19)).toEqual(["anna"]);
    expect(serving(room([back([fromTo(null, 17), fromTo(19, null)], recused(18))]), 19)).toEqual(["anna"]);
    expect(reasons(room([back([fromTo(null, 17), fromTo(20, null)], recused(18))]), "anna", 20)).toEqual([{ reason: "mayNotResume" }]);
  });

  it("is not what one does who comes late, misses nothing, or misses only what was withdrawn", () => {
    expect(serving(room([back([fromTo(18, null)])]), 28)).toEqual(["anna"]);
    expect(serving(room([back([fromTo(null, 18), fromTo(19, null)])]), 28)).toEqual(["anna"]);
    const withdrawn = items.map((one) => (one.number === 19 ? { ...one, number: null, isWithdrawn: true } : one));
    expect(serving({ ...room([back([fromTo(null, 18), fromTo(20, null)])]), items: withdrawn }, 28)).toEqual(["anna"]);
  });
});

describe("a substitute", () => {
  const bo = seated("bo");
  const away = seated("anna", "member", { present: false });

  it("serves for a member who is absent, for as long as called in", () => {
    const presence = room([away, bo, seated("sub", "substitute", calledIn("anna", fromTo(18, 20)))]);
    expect([17, 18, 20, 21].map((number) => serving(presence, number))).toEqual([["bo"], ["bo", "sub"], ["bo", "sub"], ["bo"]]);
  });

  it("serves for a recused member on that item only", () => {
    const presence = room([seated("anna", "member", recused(18)), bo, seated("sub", "substitute", calledIn("anna"))]);
    expect(serving(presence, 18)).toEqual(["bo", "sub"]);
    expect(reasons(presence, "sub", 19)).toEqual([{ reason: "memberServes", memberId: "anna" }]);
  });

  it("gives way to a member who comes late, but not to one who comes back without the right to serve", () => {
    const sub = seated("sub", "substitute", calledIn("anna"));
    expect(serving(room([seated("anna", "member", { spans: [fromTo(20, null)] }), sub]), 20)).toEqual(["anna"]);
    expect(serving(room([seated("anna", "member", { spans: [fromTo(null, 17), fromTo(20, null)] }), sub]), 20)).toEqual(["sub"]);
  });

  it("does not serve beside another for the same member; with both called in neither does, and both are told", () => {
    const presence = room([away, bo, seated("sub1", "substitute", calledIn("anna")), seated("sub2", "substitute", calledIn("anna", onItems(18)))]);
    expect(serving(presence, 17)).toEqual(["bo", "sub1"]);
    expect(serving(presence, 18)).toEqual(["bo"]);
    expect(reasons(presence, "sub1", 18)).toEqual([{ reason: "anotherServes", memberId: "anna", participantId: "sub2" }]);
    expect(reasons(presence, "sub2", 18)).toEqual([{ reason: "anotherServes", memberId: "anna", participantId: "sub1" }]);
  });

  it("can take over when the other one called in is away or recused", () => {
    const first = seated("sub1", "substitute", { ...calledIn("anna"), spans: [fromTo(null, 17)] });
    expect(serving(room([away, first, seated("sub2", "substitute", calledIn("anna"))]), 18)).toEqual(["sub2"]);
    const biased = seated("sub1", "substitute", { ...calledIn("anna"), ...recused(18) });
    expect(serving(room([away, biased, seated("sub2", "substitute", calledIn("anna"))]), 18)).toEqual(["sub2"]);
  });

  it("does not serve for two at once, nor for anyone when absent, recused or called in for one who isn't a member", () => {
    const both = { serving: [{ memberId: "anna", spans: [] }, { memberId: "eva", spans: [] }] };
    const eva = seated("eva", "member", { present: false });
    expect(reasons(room([away, eva, seated("sub", "substitute", both)]), "sub", 18)).toEqual([{ reason: "servesForTwo", memberIds: ["anna", "eva"] }]);
    expect(reasons(room([away, seated("sub", "substitute", { ...calledIn("anna"), present: false })]), "sub", 18)).toEqual([{ reason: "absent" }]);
    expect(reasons(room([away, seated("sub", "substitute", { ...calledIn("anna"), ...recused(18) })]), "sub", 18)).toEqual([
      { reason: "recused", because: "släktskap" },
    ]);
    expect(reasons(room([bo, visitor("guest"), seated("sub", "substitute", calledIn("guest"))]), "sub", 18)).toEqual([{ reason: "notCalledIn" }]);
  });

  it("may come back between the items it is called in for, not after breaking off one of them", () => {
    const anna = seated("anna", "member", recused(18, 20));
    const now = (given: Partial<Participant>) => serving(room([anna, seated("sub", "substitute", given)]), 20);
    expect(now({ ...calledIn("anna", onItems(18, 20)), spans: [onItems(18, 20)] })).toEqual(["sub"]);
    expect(now({ ...calledIn("anna"), spans: [onItems(18, 20)] })).toEqual([]);
    const first = { memberId: "anna", spans: [fromTo(null, 19)] };
    expect(now({ serving: [first, { memberId: "anna", spans: [onItems(20)] }], spans: [onItems(18, 20)] })).toEqual([]);
  });

  it("is available when there, not recused and not called in", () => {
    const presence = room([
      away,
      seated("free", "substitute"),
      seated("busy", "substitute", calledIn("anna")),
      seated("gone", "substitute", { present: false }),
      seated("biased", "substitute", recused(18)),
    ]);
    expect(availableSubstitutes(presence, at(18)).map(({ id }) => id)).toEqual(["free"]);
  });

  it("votes with the weight and in the group of the seat", () => {
    const weighty = { ...away, mandate: { ...away.mandate!, voteWeight: 3, votingGroup: "municipalities" } };
    const [entitled] = entitledOn(room([weighty, seated("sub", "substitute", calledIn("anna"))]), at(18));
    expect(entitled).toMatchObject({ participant: { id: "sub" }, inPlaceOf: { id: "anna" }, voteWeight: 3, votingGroup: "municipalities" });
  });
});

describe("the quorum", () => {
  const five = ["a", "b", "c", "d", "e"];
  const withPresent = (count: number, given: Partial<Participant> = {}) =>
    five.map((id, place) => seated(id, "member", { present: place < count, ...given }));

  it("holds when more than half of the seats are filled", () => {
    expect(quorumOn(room(withPresent(3)), at(18))).toEqual({ present: 3, required: 3, held: true });
    expect(quorumOn(room(withPresent(2)), at(18))).toEqual({ present: 2, required: 3, held: false });
  });

  it("counts serving substitutes, and neither others nor vacant seats", () => {
    const presence = room([...withPresent(2), seated("sub", "substitute", calledIn("e")), seated("idle", "substitute"), visitor("may")]);
    expect(quorumOn(presence, at(18))).toEqual({ present: 3, required: 3, held: true });
    expect(quorumOn({ ...presence, seats: 6 }, at(18))).toEqual({ present: 3, required: 4, held: false });
  });

  it("is lost by a recusal in a board, not in an assembly where the recused stays", () => {
    const participants = withPresent(3).map((one) => (one.id === "a" ? { ...one, ...recused(18) } : one));
    expect(quorumOn(room(participants), at(18)).held).toBe(false);
    expect(quorumOn(room(participants, { recusedMayStay: true }), at(18))).toEqual({ present: 3, required: 3, held: true });
  });

  it("counts the seat of a recused delegate once when a substitute has taken it", () => {
    const participants = [...withPresent(3).map((one) => (one.id === "a" ? { ...one, ...recused(18) } : one)), seated("sub", "substitute", calledIn("a"))];
    expect(quorumOn(room(participants, { recusedMayStay: true }), at(18)).present).toBe(3);
  });
});

describe("rights on an item", () => {
  const presence = room([
    seated("anna"),
    seated("back", "member", { spans: [fromTo(null, 16), fromTo(18, null)] }),
    seated("sub", "substitute"),
    seated("obs", "observer"),
    visitor("co", { capacity: "coOpted" }),
    visitor("guest", { capacity: "guest", spans: [onItems(18)] }),
  ]);
  const rights = (id: string, number = 18) => rightsOn(presence, presence.participants.find((one) => one.id === id)!, at(number));

  it("are all five for those who serve, fewer for others, none for those who aren't there", () => {
    expect(rights("anna")).toEqual(["attend", "speak", "move", "vote", "reserve"]);
    expect(rights("back")).toEqual(["attend", "speak"]);
    expect(rights("sub")).toEqual(["attend", "speak"]);
    expect(rights("obs")).toEqual(["attend"]);
    expect(rights("co")).toEqual(["attend", "speak"]);
    expect(rights("guest")).toEqual(["attend", "speak"]);
    expect(rights("guest", 19)).toEqual([]);
  });

  it("of one who is recused are at most to attend", () => {
    const delegate = seated("anna", "delegate", recused(18));
    expect(rightsOn(room([delegate], { recusedMayStay: true }), delegate, at(18))).toEqual(["attend"]);
    expect(rightsOn(room([delegate]), delegate, at(18))).toEqual([]);
  });
});

describe("the chair of an item", () => {
  const vice = seated("vice", "viceChair");
  const chairing = (participants: readonly Participant[]) => chairOn(room(participants), at(18))?.id ?? null;

  it("is the body's chair, or a vice chair when the chair is away or recused", () => {
    expect(chairing([vice, seated("bo", "chair")])).toBe("bo");
    expect(chairing([vice, seated("bo", "chair", { present: false })])).toBe("vice");
    expect(chairing([vice, seated("bo", "chair", recused(18))])).toBe("vice");
  });

  it("is the one who has the duty at this meeting, delegate or not", () => {
    expect(chairing([vice, seated("bo", "chair"), visitor("elsa", { duty: "chair", capacity: "guest" })])).toBe("elsa");
  });

  it("is nobody yet when none of them is there", () => {
    expect(chairing([seated("anna"), seated("bo", "chair", { present: false })])).toBeNull();
  });
});

describe("whoever comes, goes, is recused and is called in", () => {
  const numbers = items.map(({ number }) => number!);
  const span = fc.oneof(
    fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 4 }).map((some) => onItems(...some)),
    fc.tuple(fc.constantFrom(...numbers, null), fc.constantFrom(...numbers, null)).map(([from, to]) => fromTo(from, to)),
  );
  const spans = fc.array(span, { maxLength: 2 });
  const recusals = fc.uniqueArray(fc.constantFrom(...numbers), { maxLength: 3 }).map((some) => recused(...some).recusals);
  const member = fc.record({ present: fc.boolean(), spans, recusals, atDistance: fc.boolean() });
  const call = fc.record({ memberId: fc.constantFrom("m0", "m1", "m2"), spans });
  const substitute = fc.record({ present: fc.boolean(), spans, recusals, serving: fc.array(call, { maxLength: 2 }) });
  const rules = fc.record({
    attendAtDistance: fc.boolean(),
    resumeService: fc.constantFrom("always" as const, "notAtThatMeeting" as const),
    recusedMayStay: fc.boolean(),
  });

  it("no seat is held twice, nobody recused or absent serves, and the quorum never counts more than the seats", () => {
    const members = fc.tuple(member, member, member);
    const substitutes = fc.tuple(substitute, substitute);
    fc.assert(
      fc.property(members, substitutes, rules, (seats, stands, given) => {
        const presence = room(
          [
            ...seats.map((one, place) => seated(`m${place}`, "member", one)),
            ...stands.map((one, place) => seated(`s${place}`, "substitute", one)),
          ],
          given,
        );
        for (const on of items) {
          const entitled = entitledOn(presence, on);
          const held = entitled.map(({ participant, inPlaceOf }) => (inPlaceOf ?? participant).id);
          expect(new Set(held).size).toBe(held.length);
          for (const { participant } of entitled) {
            expect(participant.present).toBe(true);
            expect(participant.recusals.map(({ itemId }) => itemId)).not.toContain(on.id);
            expect(isPresent(presence, participant, on)).toBe(true);
          }
          const quorum = quorumOn(presence, on);
          expect(quorum.present).toBeGreaterThanOrEqual(entitled.length);
          expect(quorum.present).toBeLessThanOrEqual(presence.seats);
        }
      }),
    );
  });
});
