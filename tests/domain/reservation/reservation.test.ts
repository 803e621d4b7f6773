import { describe, expect, it } from "vitest";
import { newDecision } from "#lib/domain/decision/decision.ts";
import { admit, announce, type Announcement, join, standsInMinutes } from "#lib/domain/reservation/announce.ts";
import { reasonsAgainstReserving, reasonsAgainstStating, type RemarkedItem } from "#lib/domain/reservation/may-reserve.ts";
import type { Remark } from "#lib/domain/reservation/reservation.ts";
import { handInText, withdraw } from "#lib/domain/reservation/until-approval.ts";
import { accepted } from "#lib/domain/refused.ts";
import { at } from "#tests/domain/meeting/meetings.ts";
import { fromTo, item, participantOf, room, seated, visitor } from "#tests/domain/presence/rooms.ts";

const done = (clock: string) => ({ by: "secretary", at: at(clock) });
const recusals = [{ itemId: "18", reason: "släktskap", foundBy: "self" as const }];

const board = room([
  seated("ordf", "chair"),
  seated("anna"),
  seated("eva", "member", { recusals }),
  seated("bo", "member", { present: false }),
  seated("sub", "substitute", { serving: [{ memberId: "bo", spans: [] }] }),
  seated("extra", "substitute"),
  seated("gick", "member", { spans: [fromTo(null, 17)] }),
  seated("insyn", "observer"),
  visitor("may", { duty: "secretary" }),
]);
const on = (given: Partial<RemarkedItem> = {}): RemarkedItem => ({
  meeting: { closed: null },
  presence: board,
  item: item(18),
  decisions: [newDecision("d", "adopted")],
  remarks: [],
  notParticipating: [],
  ...given,
});
const announcement: Announcement = { id: "r", kind: "reservation", participantIds: ["anna"], announced: done("10:00"), text: "" };
const announced = (given: Partial<Announcement> = {}, where: Partial<RemarkedItem> = {}) => announce(on(where), { ...announcement, ...given });
const statement: Partial<Announcement> = { kind: "recordedStatement", text: "Kommunen är positiv." };
const reservation = accepted(announced());
const note = accepted(announced(statement));
const notYet = { minutes: null, paragraph: null };

describe("who can reserve", () => {
  const against = (id: string, where: Partial<RemarkedItem> = {}) => reasonsAgainstReserving(on(where), participantOf(board, id));
  const declared = { notParticipating: [{ participantId: "anna", itemId: "18", declared: done("09:30") }] };

  it("is one who served when it was decided, a substitute in a member's place too", () => {
    expect(board.participants.filter(({ id }) => against(id).length === 0).map(({ id }) => id)).toEqual(["ordf", "anna", "sub"]);
  });

  it("is nobody else, and the reason is told", () => {
    expect(against("eva")).toEqual(["recused"]);
    for (const id of ["bo", "extra", "gick", "insyn", "may"]) expect(against(id)).toEqual(["didNotServe"]);
  });

  it("is not one who has declared not to take part in the decision of this §; of another is no hindrance", () => {
    expect(against("anna", declared)).toEqual(["tookNoPart"]);
    expect(against("anna", { notParticipating: [{ ...declared.notParticipating[0]!, itemId: "19" }] })).toEqual([]);
  });

  it("is in an assembly each delegate who is there, but not one who stays in the room recused", () => {
    const assembly = room([seated("anna", "delegate"), seated("eva", "delegate", { recusals }), seated("bo", "delegate", { present: false })], { recusedMayStay: true });
    const reasons = assembly.participants.map((one) => reasonsAgainstReserving(on({ presence: assembly }), one));
    expect(reasons).toEqual([[], ["recused"], ["didNotServe"]]);
  });

  it("is nobody before there is a decision, or when the meeting is closed", () => {
    expect(against("anna", { decisions: [] })).toEqual(["notDecided"]);
    expect(against("anna", { meeting: { closed: done("12:00") } })).toEqual(["meetingClosed"]);
    expect(against("anna", { decisions: [], meeting: { closed: done("12:00") }, ...declared })).toEqual(["meetingClosed", "notDecided", "tookNoPart"]);
  });

  it("is once each, unless it was withdrawn", () => {
    expect(against("anna", { remarks: [reservation] })).toEqual(["alreadyMade"]);
    expect(against("anna", { remarks: [{ ...reservation, withdrawn: done("10:05") }, note] })).toEqual([]);
  });
});

describe("who can have a statement in the minutes", () => {
  const may = (where: Partial<RemarkedItem> = {}) =>
    board.participants.filter((one) => reasonsAgainstStating(on(where), one).length === 0).map(({ id }) => id);

  it("is anyone there with the right to speak, decided or not", () => {
    expect(may()).toEqual(["ordf", "anna", "sub", "extra", "may"]);
    expect(may({ decisions: [] })).toContain("anna");
    expect(reasonsAgainstStating(on(), participantOf(board, "insyn"))).toEqual(["mayNotSpeak"]);
  });

  it("is nobody when the meeting is closed", () => {
    expect(may({ meeting: { closed: done("12:00") } })).toEqual([]);
  });
});

describe("announcing", () => {
  it("a reservation orally, with reasons to come", () => {
    expect(announced()).toEqual({ ...announcement, itemId: "18", textHandedIn: null, admitted: null, withdrawn: null });
  });

  it("one with its reasons, by several", () => {
    const remark = accepted(announced({ participantIds: ["anna", "sub"], text: " För dyrt. " }));
    expect(remark).toMatchObject({ participantIds: ["anna", "sub"], text: "För dyrt.", textHandedIn: announcement.announced });
  });

  it.each<[string, string, Partial<Announcement>, Partial<RemarkedItem>]>([
    ["nobody", "reservation.nobody", { participantIds: [] }, {}],
    ["the same person twice", "reservation.twice", { participantIds: ["anna", "anna"] }, {}],
    ["one who isn't at the meeting", "presence.unknownParticipant", { participantIds: ["ingen"] }, {}],
    ["one who was recused", "reservation.recused", { participantIds: ["anna", "eva"] }, {}],
    ["one who had left", "reservation.didNotServe", { participantIds: ["gick"] }, {}],
    ["one who took no part", "reservation.tookNoPart", {}, { notParticipating: [{ participantId: "anna", itemId: "18", declared: done("09:30") }] }],
    ["one who has done it already", "reservation.alreadyMade", {}, { remarks: [reservation] }],
    ["anyone after the close", "reservation.meetingClosed", {}, { meeting: { closed: done("12:00") } }],
    ["anyone before the decision", "reservation.notDecided", {}, { decisions: [] }],
    ["an observer with a statement", "reservation.mayNotSpeak", { ...statement, participantIds: ["insyn"] }, {}],
  ])("is refused for %s", (_, code, given, where) => {
    expect(announced(given, where)).toMatchObject({ code });
  });
});

describe("joining a reservation", () => {
  it("puts one more beside those who made it", () => {
    expect(join(on({ remarks: [reservation] }), reservation, "sub")).toEqual({ ...reservation, participantIds: ["anna", "sub"] });
  });

  it("is refused as making one's own is, twice, and when it was withdrawn", () => {
    const where = on({ remarks: [reservation] });
    expect(join(where, reservation, "eva")).toMatchObject({ code: "reservation.recused" });
    expect(join(where, reservation, "ingen")).toMatchObject({ code: "presence.unknownParticipant" });
    expect(join(where, reservation, "anna")).toMatchObject({ code: "reservation.twice" });
    expect(join(where, { ...reservation, withdrawn: done("10:05") }, "sub")).toMatchObject({ code: "reservation.withdrawn" });
    expect(join(on({ remarks: [reservation], meeting: { closed: done("12:00") } }), reservation, "sub")).toMatchObject({ code: "reservation.meetingClosed" });
  });
});

describe("a statement", () => {
  const chair = { byId: "ordf", chairId: "ordf" };

  it("stands in the minutes when the chair has admitted it, or the body's rules do", () => {
    expect(standsInMinutes(note, false)).toBe(false);
    expect(standsInMinutes(note, true)).toBe(true);
    expect(standsInMinutes(accepted(admit(note, done("10:10"), chair)), false)).toBe(true);
  });

  it("doesn't once it was withdrawn, and neither does a reservation, which needs no leave", () => {
    expect(standsInMinutes(reservation, false)).toBe(true);
    expect(standsInMinutes({ ...note, withdrawn: done("10:10") }, true)).toBe(false);
    expect(standsInMinutes({ ...reservation, withdrawn: done("10:10") }, false)).toBe(false);
  });

  it.each<[string, string, Remark, Parameters<typeof admit>[2]]>([
    ["by anyone but the chair", "onlyChair", note, { ...chair, byId: "anna" }],
    ["of a reservation", "needsNoLeave", reservation, chair],
    ["twice", "alreadyAdmitted", { ...note, admitted: done("10:10") }, chair],
    ["once it was withdrawn", "withdrawn", { ...note, withdrawn: done("10:10") }, chair],
  ])("is not to be admitted %s", (_, code, remark, given) => {
    expect(admit(remark, done("10:15"), given)).toMatchObject({ code: `reservation.${code}` });
  });
});

describe("written reasons", () => {
  const reasons = (clock: string, approved = notYet as Parameters<typeof handInText>[2], given: Partial<Parameters<typeof handInText>[1]> = {}) =>
    handInText(reservation, { participantId: "anna", text: " För dyrt. ", handedIn: done(clock), ...given }, approved);

  it("can be handed in after the meeting, and again, until the minutes are approved", () => {
    const first = accepted(reasons("15:00"));
    expect(first).toMatchObject({ text: "För dyrt.", textHandedIn: done("15:00") });
    const again = { participantId: "anna", text: "Alldeles för dyrt.", handedIn: done("16:00") };
    expect(handInText(first, again, { minutes: at("17:00"), paragraph: null })).toMatchObject({ text: "Alldeles för dyrt." });
  });

  it("are too late in the moment of approval, of the minutes or of the § that is approved at once", () => {
    expect(reasons("17:00", { minutes: at("17:00"), paragraph: null })).toMatchObject({ code: "reservation.approved" });
    expect(reasons("11:00", { minutes: null, paragraph: at("10:30") })).toMatchObject({ code: "reservation.approvedAtOnce" });
    expect(accepted(reasons("10:20", { minutes: null, paragraph: at("10:30") })).text).toBe("För dyrt.");
  });

  it("are refused blank, from somebody else, and for what was withdrawn", () => {
    expect(reasons("15:00", notYet, { text: " " })).toMatchObject({ code: "reservation.textMissing" });
    expect(reasons("15:00", notYet, { participantId: "bo" })).toMatchObject({ code: "reservation.notOwn" });
    const withdrawn = { ...reservation, withdrawn: done("11:00") };
    expect(handInText(withdrawn, { participantId: "anna", text: "För dyrt.", handedIn: done("15:00") }, notYet)).toMatchObject({ code: "reservation.withdrawn" });
  });
});

describe("withdrawing", () => {
  const both = { ...reservation, participantIds: ["anna", "sub"] };

  it("leaves the others' reservation standing", () => {
    expect(withdraw(both, "anna", done("11:00"), notYet)).toEqual({ ...both, participantIds: ["sub"] });
  });

  it("by the last of them withdraws it", () => {
    expect(withdraw(reservation, "anna", done("11:00"), notYet)).toEqual({ ...reservation, withdrawn: done("11:00") });
  });

  it("is refused for what isn't one's own, twice, and once it has been approved", () => {
    expect(withdraw(both, "ordf", done("11:00"), notYet)).toMatchObject({ code: "reservation.notOwn" });
    expect(withdraw({ ...reservation, withdrawn: done("11:00") }, "anna", done("11:05"), notYet)).toMatchObject({ code: "reservation.withdrawn" });
    expect(withdraw(both, "anna", done("18:00"), { minutes: at("17:00"), paragraph: null })).toMatchObject({ code: "reservation.approved" });
    expect(withdraw(both, "anna", done("11:00"), { minutes: null, paragraph: at("10:30") })).toMatchObject({ code: "reservation.approvedAtOnce" });
  });
});
