import { describe, expect, test } from "vitest";
import { addAddressees, planRound, removeAddressee } from "#lib/domain/recommendation/plan-round.ts";
import { addresseesToSend, announce, closeRound, extend, isReminded, linkableAddressee, type Reminder, remindersDue, remindersNow } from "#lib/domain/recommendation/send.ts";
import { dueOnOf, isSent } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";
import { asked, paragraph5, round } from "./given.ts";

const today = "2011-03-01";
const closed = { by: "sekreteraren", at: new Date("2011-04-10T08:00:00Z") };
const unasked = (name: string) => asked(name, { sentAt: null });

describe("a round is planned", () => {
  test("about a clause that recommends, and what stands under it", () => {
    expect(planRound(round(), paragraph5, today)).toEqual(round());
  });

  test("as a consultation, about any clause", () => {
    expect(planRound(round({ kind: "consultation", clauseIds: ["tillsättning"] }), [{ ...paragraph5[0]!, act: null }], today)).not.toBeInstanceOf(Refused);
  });

  test.each([
    ["without a clause", { clauseIds: [] }, "round.clauseMissing"],
    ["about a clause that isn't there", { clauseIds: ["lokaler"] }, "round.unknownClause"],
    ["to be answered on a day that is none", { dueOn: "2011-02-30" }, "round.noSuchDay"],
    ["to be answered today", { dueOn: today }, "round.dayPassed"],
  ])("not %s", (_, change, code) => {
    expect(planRound(round(change), paragraph5, today)).toMatchObject({ code });
  });

  test("not as a recommendation of what recommends nothing", () => {
    expect(planRound(round(), [{ ...paragraph5[0]!, act: "instruct" }], today)).toEqual(new Refused("round.recommendsNothing"));
  });
});

describe("those who are asked", () => {
  test("can be more afterwards, each once", () => {
    expect(addAddressees(round(), [unasked("Kiruna")])).toMatchObject({ addressees: [{ name: "Luleå" }, { name: "Pajala" }, { name: "Kiruna" }] });
    expect(addAddressees(round(), [unasked("Luleå")])).toEqual(new Refused("round.askedTwice", { name: "Luleå" }));
    expect(addAddressees(round(), [unasked("Kiruna"), unasked("Kiruna")])).toEqual(new Refused("round.askedTwice", { name: "Kiruna" }));
    expect(addAddressees(round({ closed }), [unasked("Kiruna")])).toEqual(new Refused("round.isClosed"));
  });

  test("can be taken away until the letter has gone out", () => {
    const withKiruna = round({ addressees: [asked("Luleå"), unasked("Kiruna")] });
    expect(removeAddressee(withKiruna, "Kiruna")).toMatchObject({ addressees: [{ name: "Luleå" }] });
    expect(removeAddressee(withKiruna, "Luleå")).toEqual(new Refused("round.isAsked", { name: "Luleå" }));
    expect(removeAddressee(withKiruna, "Boden")).toEqual(new Refused("round.unknownAddressee"));
  });
});

describe("a round is sent", () => {
  test("to those who haven't got it: a second time to nobody", () => {
    expect(addresseesToSend(round({ addressees: [asked("Luleå"), unasked("Kiruna")] }), today)).toMatchObject([{ name: "Kiruna" }]);
    expect(addresseesToSend(round(), today)).toEqual(new Refused("round.allAsked"));
    expect(isSent(round())).toBe(true);
    expect(isSent(round({ addressees: [unasked("Kiruna")] }))).toBe(false);
  });

  test("not to nobody, nor where there is nowhere to send it, nor when it is closed", () => {
    expect(addresseesToSend(round({ addressees: [] }), today)).toEqual(new Refused("round.nobodyAsked"));
    const unreachable = { ...unasked("Kiruna"), mailbox: null };
    expect(addresseesToSend(round({ addressees: [unreachable] }), today)).toEqual(new Refused("round.addressMissing", { name: "Kiruna" }));
    expect(addresseesToSend(round({ addressees: [{ ...unreachable, contacts: [{ name: "Ida Nilsdotter", email: "ida@kiruna.example", mayConfirm: true }] }] }), today)).toHaveLength(1);
    expect(addresseesToSend(round({ closed }), today)).toEqual(new Refused("round.isClosed"));
  });

  test("not where the reply would be due already: a late joiner needs a day of its own", () => {
    const late = round({ addressees: [asked("Luleå"), unasked("Kiruna")] });
    expect(addresseesToSend(late, "2011-03-31")).toEqual(new Refused("round.dueTooSoon", { name: "Kiruna", day: "2011-03-31" }));
    expect(addresseesToSend(round({ addressees: [asked("Kiruna", { sentAt: null, extendedTo: "2011-04-30" })] }), "2011-03-31")).toHaveLength(1);
  });

  test("by another link to one that has been asked, while it is open", () => {
    const all = round({ addressees: [asked("Luleå"), unasked("Kiruna")] });
    expect(linkableAddressee(all, "Luleå")).toMatchObject({ name: "Luleå" });
    expect(linkableAddressee(all, "Kiruna")).toEqual(new Refused("round.notAsked", { name: "Kiruna" }));
    expect(linkableAddressee({ ...all, closed }, "Luleå")).toEqual(new Refused("round.isClosed"));
  });

  test("and reminded of when someone asks for it: those who haven't answered or said when they will decide, each once for a day", () => {
    const all = round({ addressees: [asked("Luleå"), asked("Pajala", { extendedTo: "2011-02-20" }), asked("Boden"), asked("Älvsbyn", { decidesOn: "2011-03-20" }), unasked("Kiruna")] });
    const reminders = remindersNow(all, new Set(["Boden"]), today);
    expect(reminders).toEqual([{ addresseeId: "Luleå", kind: "soon", dueOn: "2011-03-31" }, { addresseeId: "Pajala", kind: "late", dueOn: "2011-02-20" }]);
    expect(isReminded(reminders as Reminder[], { addresseeId: "Luleå", kind: "soon", dueOn: "2011-03-31" })).toBe(true);
    expect(isReminded(reminders as Reminder[], { addresseeId: "Luleå", kind: "late", dueOn: "2011-03-31" })).toBe(false);
    expect(remindersNow(round(), new Set(["Luleå", "Pajala"]), today)).toEqual(new Refused("round.nobodyAwaited"));
    expect(remindersNow(round({ closed }), new Set(), today)).toEqual(new Refused("round.isClosed"));
  });

  test("and closed once, when it has been sent", () => {
    expect(closeRound(round(), closed)).toEqual(round({ closed }));
    expect(closeRound(round({ closed }), closed)).toEqual(new Refused("round.isClosed"));
    expect(closeRound(round({ addressees: [unasked("Kiruna")] }), closed)).toEqual(new Refused("round.notSent"));
  });
});

describe("one organisation's day", () => {
  test("is the round's, until it is given a later one", () => {
    expect(dueOnOf(round(), asked("Luleå"))).toBe("2011-03-31");
    const extended = extend(round(), "Luleå", "2011-04-15", today);
    expect(extended).toMatchObject({ extendedTo: "2011-04-15" });
    expect(dueOnOf(round(), extended as ReturnType<typeof asked>)).toBe("2011-04-15");
  });

  test.each([
    ["to its own day", "Luleå", "2011-03-31", {}, new Refused("round.notLonger", { day: "2011-03-31" })],
    ["to a day that is none", "Luleå", "i april", {}, new Refused("round.noSuchDay")],
    ["for one who isn't asked", "Boden", "2011-04-15", {}, new Refused("round.unknownAddressee")],
    ["when the round is closed", "Luleå", "2011-04-15", { closed }, new Refused("round.isClosed")],
  ])("isn't put off %s", (_, id, to, change, refused) => {
    expect(extend(round(change), id, to, today)).toEqual(refused);
  });

  test("it can say on which day it decides, if that is to come", () => {
    expect(announce(round(), "Pajala", "2011-03-28", today)).toMatchObject({ decidesOn: "2011-03-28" });
    expect(announce(round(), "Pajala", "2011-02-28", today)).toEqual(new Refused("round.dayPassed", { day: "2011-02-28" }));
  });
});

describe("reminders", () => {
  const reminded = (day: string, change: Parameters<typeof asked>[1] = {}, answered: readonly string[] = []) =>
    remindersDue(round({ addressees: [asked("Luleå", change)] }), new Set(answered), day);

  test("come a week before the day, and when it has passed", () => {
    expect(reminded("2011-03-23")).toEqual([]);
    expect(reminded("2011-03-24")).toEqual([{ addresseeId: "Luleå", kind: "soon", dueOn: "2011-03-31" }]);
    expect(reminded("2011-03-31")).toMatchObject([{ kind: "soon" }]);
    expect(reminded("2011-04-01")).toMatchObject([{ kind: "late" }]);
  });

  test("follow the day that one has been given", () => {
    expect(reminded("2011-04-01", { extendedTo: "2011-04-30" })).toEqual([]);
    expect(reminded("2011-04-23", { extendedTo: "2011-04-30" })).toMatchObject([{ kind: "soon", dueOn: "2011-04-30" }]);
  });

  test("don't come to one who has answered, hasn't been asked, was asked that same week, or decides later", () => {
    expect(reminded("2011-04-01", {}, ["Luleå"])).toEqual([]);
    expect(reminded("2011-04-01", { sentAt: null })).toEqual([]);
    expect(reminded("2011-03-28", { sentAt: new Date("2011-03-25T09:00:00Z") })).toEqual([]);
    expect(reminded("2011-04-01", { decidesOn: "2011-04-01" })).toEqual([]);
    expect(reminded("2011-04-02", { decidesOn: "2011-04-01" })).toMatchObject([{ kind: "late" }]);
  });

  test("and to nobody when the round is closed", () => {
    expect(remindersDue(round({ closed }), new Set(), "2011-04-20")).toEqual([]);
  });
});
