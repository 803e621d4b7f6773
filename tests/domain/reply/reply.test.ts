import { describe, expect, test } from "vitest";
import { addresseeStanding, replyInOneWord } from "#lib/domain/recommendation/standing.ts";
import type { Answer, AnswerKind } from "#lib/domain/reply/answer.ts";
import { checkReply, isLate, type ReplyContent } from "#lib/domain/reply/check-reply.ts";
import { currentReply, provisoAccepted, type Reply } from "#lib/domain/reply/reply.ts";
import { asked, round } from "../recommendation/given.ts";

const answer = (clauseId: string, kind: AnswerKind = "endorse", comment = ""): Answer => ({ clauseId, kind, comment });
const content = (change: Partial<ReplyContent> = {}): ReplyContent => ({
  answers: [answer("tillsättning"), answer("placering")],
  decided: { by: "body", name: "Kommunstyrelsen", on: "2011-03-07", paragraph: "§ 41", registrationNumber: "2011/118" },
  legalForceOn: null,
  evidenceId: null,
  receivedOn: "2011-03-10",
  ...change,
});
const today = "2011-03-10";
const taken = (change: Partial<ReplyContent> = {}, of = round()) => checkReply(of, "Luleå", content(change), today);
const decided = (change: Partial<Reply["decided"]>) => ({ decided: { ...content().decided, ...change } });

describe("a reply is taken", () => {
  test("with an answer on each clause, and who decided it on which day", () => {
    expect(taken()).toEqual(content());
  });

  test("late too, and says so", () => {
    const late = content({ receivedOn: "2011-04-02" });
    expect(checkReply(round(), "Luleå", late, "2011-04-02")).toEqual(late);
    expect(isLate(round(), asked("Luleå"), late)).toBe(true);
    expect(isLate(round(), asked("Luleå", { extendedTo: "2011-04-02" }), late)).toBe(false);
  });

  test.each([
    ["when the round is closed", {}, round({ closed: { by: "s", at: new Date("2011-03-09T08:00:00Z") } }), "reply.roundIsClosed"],
    ["before the letter has gone out", {}, round({ addressees: [asked("Luleå", { sentAt: null })] }), "reply.notAsked"],
    ["of one who isn't asked", {}, round({ addressees: [asked("Pajala")] }), "reply.notAsked"],
  ])("not %s", (_, change, of, code) => {
    expect(taken(change, of)).toMatchObject({ code });
  });

  test.each<[string, Partial<ReplyContent>, string]>([
    ["an answer left out", { answers: [answer("tillsättning")] }, "reply.answerMissing"],
    ["two answers on one clause", { answers: [answer("tillsättning"), answer("tillsättning", "oppose"), answer("placering")] }, "reply.otherClause"],
    ["an answer on what wasn't asked", { answers: [...content().answers, answer("rekrytering")] }, "reply.otherClause"],
    ["a proviso without words", { answers: [answer("tillsättning", "endorseWithProviso", " "), answer("placering")] }, "reply.wordsMissing"],
    ["comments without words", { answers: [answer("tillsättning"), answer("placering", "endorseWithComments")] }, "reply.wordsMissing"],
    ["nobody who decided", decided({ name: " " }), "reply.deciderMissing"],
    ["no day of the decision", decided({ on: "" }), "reply.dayMissing"],
    ["a decision tomorrow", decided({ on: "2011-03-11" }), "reply.dayToCome"],
    ["legal force before the decision", { legalForceOn: "2011-03-06" }, "reply.legalForceDay"],
    ["legal force tomorrow", { legalForceOn: "2011-03-11" }, "reply.legalForceDay"],
    ["a receipt before it was asked", { receivedOn: "2011-01-31" }, "reply.receivedDay"],
    ["a receipt tomorrow", { receivedOn: "2011-03-11" }, "reply.receivedDay"],
  ])("not with %s", (_, change, code) => {
    expect(taken(change)).toMatchObject({ code });
  });
});

const reply = (number: number, kind: AnswerKind = "endorse"): Reply => ({
  ...content({ answers: [answer("tillsättning", kind), answer("placering", kind)] }),
  id: `svar ${number}`, addresseeId: "Luleå", number, way: "link", confirmedBy: "Ida Nilsdotter", preparedBy: null, recorded: { personId: null, at: new Date("2011-03-10T09:00:00Z") },
});

describe("replies are replaced, never changed", () => {
  test("the latest version counts", () => {
    expect(currentReply([])).toBe(null);
    expect(currentReply([reply(2, "oppose"), reply(1)])).toEqual(reply(2, "oppose"));
  });

  test("a proviso that was accepted is to be judged anew in the next version", () => {
    const judged = (replyId: string, accepted: boolean) => ({ replyId, clauseId: "placering", accepted, reason: "", by: "s", at: new Date("2011-03-11T09:00:00Z") });
    expect(provisoAccepted([judged("svar 1", true)], "svar 1", "placering")).toBe(true);
    expect(provisoAccepted([judged("svar 1", true)], "svar 2", "placering")).toBe(null);
    expect(provisoAccepted([judged("svar 1", true), judged("svar 1", false)], "svar 1", "placering")).toBe(false);
  });
});

describe("how one that is asked stands", () => {
  const standing = (change: Parameters<typeof asked>[1], replies: readonly Reply[], day: string, closed: ReturnType<typeof round>["closed"] = null) =>
    addresseeStanding(round({ closed }), asked("Luleå", change), replies, day);

  test("from before the letter to the reply", () => {
    expect(standing({ sentAt: null }, [], "2011-02-01")).toBe("notSent");
    expect(standing({}, [], "2011-03-31")).toBe("waiting");
    expect(standing({}, [], "2011-04-01")).toBe("late");
    expect(standing({ extendedTo: "2011-04-01" }, [], "2011-04-01")).toBe("waiting");
    expect(standing({}, [reply(1)], "2011-04-01")).toBe("replied");
    expect(standing({}, [], "2011-05-01", { by: "s", at: new Date("2011-04-20T08:00:00Z") })).toBe("neverReplied");
  });

  test("a reply is told in one word where it says the same on all", () => {
    expect(replyInOneWord(null)).toBe(null);
    expect(replyInOneWord(reply(1, "oppose"))).toBe("oppose");
    expect(replyInOneWord({ answers: [answer("tillsättning"), answer("placering", "oppose")] })).toBe("mixed");
  });
});
